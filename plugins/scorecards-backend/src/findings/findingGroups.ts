/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ControlObservation,
  controlKey,
  FindingOutcome,
} from '@steward/backstage-plugin-scorecards-common';

/** Current findings of one entity, control, source, outcome and severity. */
export interface FindingGroup {
  entity_ref: string;
  control_catalog: string;
  control_id: string;
  source: string;
  scope: string;
  /** When the source last told the whole; none while it only told parts. */
  pushed_at: string | null;
  outcome: FindingOutcome;
  /** 0 is critical. */
  severity: number;
  count: number;
  /** ISO 8601 in UTC, the oldest of them. */
  since: string;
  /** ARNs of resources that fail. */
  arns: string[];
}

/** How many findings of one severity are open, and since when. */
export interface OpenFindings {
  count: number;
  /** ISO 8601 in UTC. */
  oldest: string;
}

/** What all sources say about one entity. */
export interface EntityFindings {
  observations: ControlObservation[];
  /** Open findings by rank of severity; 0 is critical. */
  open: Map<number, OpenFindings>;
  /** ISO 8601 in UTC: when the source that is silent longest told the whole. */
  observedAt: string;
}

const COUNTED: Record<
  FindingOutcome,
  'passed' | 'warned' | 'failed' | 'suppressed' | 'unknown' | undefined
> = {
  pass: 'passed',
  warn: 'warned',
  fail: 'failed',
  suppressed: 'suppressed',
  error: 'unknown',
  unknown: 'unknown',
  notApplicable: undefined,
};

/** Puts the groups of each entity together. */
export function groupsToFindings(
  groups: readonly FindingGroup[],
): Map<string, EntityFindings> {
  const entities = new Map<
    string,
    EntityFindings & { byControl: Map<string, ControlObservation> }
  >();
  for (const group of groups) {
    // A source that never told the whole was last heard with its oldest finding.
    const observedAt = group.pushed_at ?? group.since;
    const entity = entities.get(group.entity_ref) ?? {
      observations: [],
      byControl: new Map(),
      open: new Map(),
      observedAt,
    };
    entities.set(group.entity_ref, entity);
    if (observedAt < entity.observedAt) {
      entity.observedAt = observedAt;
    }
    count(observationIn(entity, group, observedAt), group);
    if (group.outcome === 'fail') {
      const known = entity.open.get(group.severity);
      entity.open.set(group.severity, {
        count: (known?.count ?? 0) + group.count,
        oldest:
          known && known.oldest < group.since ? known.oldest : group.since,
      });
    }
  }
  return entities;
}

function observationIn(
  entity: {
    observations: ControlObservation[];
    byControl: Map<string, ControlObservation>;
  },
  group: FindingGroup,
  observedAt: string,
): ControlObservation {
  const control = { catalog: group.control_catalog, id: group.control_id };
  // A source is one voice, in however many scopes it tells about an entity.
  const key = `${group.source} ${controlKey(control)}`;
  const observation = entity.byControl.get(key) ?? {
    control,
    source: group.source,
    passed: 0,
    warned: 0,
    failed: 0,
    suppressed: 0,
    unknown: 0,
    failing: [],
    observedAt,
  };
  if (!entity.byControl.has(key)) {
    entity.byControl.set(key, observation);
    entity.observations.push(observation);
  }
  if (observedAt < observation.observedAt) {
    observation.observedAt = observedAt;
  }
  return observation;
}

function count(observation: ControlObservation, group: FindingGroup): void {
  const counted = COUNTED[group.outcome];
  if (counted) {
    observation[counted] += group.count;
  }
  observation.failing = [
    ...new Set([...observation.failing, ...group.arns]),
  ].slice(0, 100);
}
