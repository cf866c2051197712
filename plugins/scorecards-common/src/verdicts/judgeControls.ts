/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { HumanDuration } from '@backstage/types';
import { Check } from '../checks/Check';
import { ControlObservation, controlKey } from '../facts/ControlObservation';
import { describeControl, describeSource } from '../findings/describeControl';
import { expiryOf } from '../facts/expiryOf';
import { Judgement, VerdictState } from './Verdict';

/** Security Hub and most scanners look once a day; three misses make a control unknown. */
const MAXIMUM_AGE: HumanDuration = { days: 3 };

/**
 * What several sources say about one control. The worst of them counts, so
 * that one cause counts once; the resources are those of the source that has
 * most of them.
 */
export function judgeControls(
  observations: readonly ControlObservation[],
  check: Check,
  now: Date,
): Judgement {
  const wanted = new Set(check.controls?.map(controlKey));
  const about = observations
    .filter(({ control }) => wanted.has(controlKey(control)))
    .map(seen => ({
      seen,
      state: stateOf(seen),
      end: expiryOf(seen.observedAt, check.freshness ?? MAXIMUM_AGE),
    }));
  if (about.length === 0) {
    return {
      state: 'unknown',
      reason: `No source reports on ${check.controls
        ?.map(describeControl)
        .join(', ')}.`,
      evidence: [],
    };
  }
  const fresh = about.filter(({ end }) => end > now.getTime());
  if (fresh.length === 0) {
    const newest = about.map(({ seen }) => seen.observedAt).sort();
    return {
      state: 'unknown',
      reason: `The last report is from ${
        newest[newest.length - 1]
      } and too old.`,
      evidence: [],
    };
  }
  const known = fresh.filter(({ state }) => state !== 'unknown');
  const state = (['fail', 'warn', 'pass', 'notApplicable'] as const).find(one =>
    known.some(part => part.state === one),
  );
  const largest = known
    .map(({ seen }) => seen)
    .sort((a, b) => countOf(b) - countOf(a))[0];
  const states = new Set(
    known.map(part => part.state).filter(one => one !== 'notApplicable'),
  );
  return {
    state: state ?? 'unknown',
    reason: `${fresh.map(({ seen }) => sentenceOf(seen)).join('; ')}.`,
    evidence: fresh.map(({ seen: { control, observedAt: _, ...counts } }) => ({
      control: controlKey(control),
      ...counts,
    })),
    ...(largest &&
      countOf(largest) > 0 && {
        passed: largest.passed,
        total: countOf(largest),
      }),
    ...(states.size > 1 && { disagreement: true }),
    validUntil: new Date(
      Math.min(...fresh.map(({ end }) => end)),
    ).toISOString(),
  };
}

function stateOf(seen: ControlObservation): VerdictState {
  if (seen.failed > 0) {
    return 'fail';
  }
  if (seen.warned > 0) {
    return 'warn';
  }
  if (seen.passed > 0) {
    return 'pass';
  }
  return seen.unknown > 0 ? 'unknown' : 'notApplicable';
}

function countOf(seen: ControlObservation): number {
  return seen.passed + seen.warned + seen.failed;
}

function sentenceOf({ control, passed, source, ...seen }: ControlObservation) {
  const count = passed + seen.warned + seen.failed;
  const resources =
    count === 0
      ? 'no resource'
      : `${passed} of ${count} ${
          count === 1 ? 'resource' : 'resources'
        } passing`;
  const name =
    source === control.catalog
      ? describeControl(control)
      : `${describeSource(source)} (${describeControl(control)})`;
  return `${name}: ${resources}`;
}
