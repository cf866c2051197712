/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  TEAM_TIERS,
  TeamOnboardInputs,
  TeamQuota,
} from '@steward/backstage-plugin-provisioning-common';
import { Document } from 'yaml';
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
function namespaceOf(name: string, neighbours: readonly TeamFile[]): string {
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
