/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  TEAM_TIERS,
  TeamOnboardInputs,
  TeamQuota,
} from '@steward/backstage-plugin-provisioning-common';
import { isMap } from '@steward/backstage-plugin-estate-node';
import { Document, isScalar, parseDocument, stringify } from 'yaml';
import { doubled } from './quantities';
import { TeamFile } from './teamFiles';

/** What the platform sets where nobody asked for something else. */
const DEFAULTS = {
  services: 10,
  configmaps: 20,
  secrets: 20,
  persistentvolumeclaims: 5,
};
const LIMIT_RANGE = {
  default: { cpu: '500m', memory: '512Mi' },
  defaultRequest: { cpu: '100m', memory: '128Mi' },
  max: { cpu: '2', memory: '4Gi' },
};

/** `resourceQuota` in the names that the charts read; limits are twice the requests where none are given. */
export function resourceQuotaOf(quota: TeamQuota): Record<string, unknown> {
  const { requests, limits, pods, services, persistentVolumeClaims } = quota;
  return {
    requests: { cpu: requests.cpu, memory: requests.memory },
    limits: limits ?? {
      cpu: doubled(requests.cpu),
      memory: doubled(requests.memory),
    },
    pods,
    ...(services !== undefined && { services }),
    ...(persistentVolumeClaims !== undefined && {
      persistentvolumeclaims: persistentVolumeClaims,
    }),
  };
}

/**
 * The `team.yaml` of a new team, in the fields and types that the
 * ApplicationSets and their charts read.
 *
 * @param neighbours - The other teams, for what they have in common.
 */
export function renderTeamFile(
  name: string,
  inputs: TeamOnboardInputs,
  neighbours: readonly TeamFile[],
): string {
  const { owner, members, applications, networkPolicy } = inputs;
  const quota = resourceQuotaOf(inputs.quota ?? TEAM_TIERS[inputs.tier]);
  const cluster = commonValue(neighbours, 'cluster');
  const content = {
    team: name,
    namespace: namespaceOf(name, neighbours),
    description: inputs.description,
    ...(cluster !== undefined && { cluster }),
    owner: {
      name: owner.name,
      email: owner.email,
      ...(owner.slack && { slack: owner.slack }),
    },
    members,
    resourceQuota: { ...DEFAULTS, ...quota },
    limitRange: LIMIT_RANGE,
    networkPolicy,
    apps: applications,
  };
  const document = new Document(content);
  document.commentBefore = ` ${name}: read by the team ApplicationSets and by the portal.`;
  return document.toString();
}

/** `team-<name>` or as the other teams have it. */
export function namespaceOf(
  name: string,
  neighbours: readonly TeamFile[],
): string {
  const bare = neighbours.filter(
    ({ value }) => value.team === value.namespace,
  ).length;
  return bare * 2 > neighbours.length ? name : `team-${name}`;
}

/** The value that all neighbours share. */
function commonValue(
  neighbours: readonly TeamFile[],
  field: string,
): string | undefined {
  const values = new Set(neighbours.map(({ value }) => value[field]));
  const [only] = values;
  return values.size === 1 && typeof only === 'string' ? only : undefined;
}

/** A team's file with another quota; comments and all else stay as they are. */
export function editQuota(text: string, quota: TeamQuota): string {
  return leavesOf(resourceQuotaOf(quota), ['resourceQuota']).reduce(
    (edited, { path, value }) => setScalar(edited, path, value),
    text,
  );
}

function leavesOf(
  value: unknown,
  path: string[],
): { path: string[]; value: unknown }[] {
  return isMap(value)
    ? Object.entries(value).flatMap(([key, item]) =>
        leavesOf(item, [...path, key]),
      )
    : [{ path, value }];
}

/** Replaces the characters of the scalar alone, so that nothing else is laid out anew. */
function setScalar(text: string, path: string[], value: unknown): string {
  const document = parseDocument(text);
  const node = document.getIn(path, true);
  if (isScalar(node) && node.range) {
    const [start, end] = node.range;
    return text.slice(0, start) + stringify(value).trim() + text.slice(end);
  }
  document.setIn(path, value);
  return document.toString({ lineWidth: 0 });
}
