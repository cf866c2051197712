/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  groupRef,
  InputProblem,
  TeamQuota,
  TeamQuotaInputs,
  teamQuotaInputsSchema,
} from '@steward/backstage-plugin-provisioning-common';
import {
  PlanRequest,
  PlanResult,
  RunKind,
} from '@steward/backstage-plugin-provisioning-node';
import { isMap } from '@steward/backstage-plugin-estate-node';
import { GIT_PULL_REQUEST } from '../pullRequest/GitPullRequestExecutor';
import { renderEdits } from '../repository/FileEdit';
import { gitPlan } from '../pullRequest/gitPlan';
import { doubled, quantityValue } from './quantities';
import { editQuota } from './editQuota';
import { TeamFile, teamFile } from './teamFiles';
import { teamKey } from './teamNames';
import { TeamRepository } from './TeamRepository';
import { findTeam } from './findTeam';

/** Another quota for a team's namespace. */
export function createTeamQuota(options: {
  teams: TeamRepository;
}): RunKind<TeamQuotaInputs> {
  const { teams } = options;
  return {
    name: 'team.quota',
    title: 'Change the quota of a team',
    executor: GIT_PULL_REQUEST,
    estateSource: 'teams',
    destructive: false,
    inputsSchema: teamQuotaInputsSchema,
    unavailable: teams.unavailable,
    naturalKey: ({ target }) => teamKey(target.name),
    plan: request => plan(teams, request),
  };
}

async function plan(
  teams: TeamRepository,
  { target, inputs: { quota } }: PlanRequest<TeamQuotaInputs>,
): Promise<PlanResult> {
  const now = await teams.read();
  const found = findTeam(now.files, target.name);
  if ('problem' in found) {
    return { problems: [found.problem] };
  }
  const edited = editQuota(found.file, quota);
  if ('problem' in edited) {
    return { problems: [edited.problem] };
  }
  const changed = teamFile(found.file.path, edited.text);
  const others = now.files.filter(({ path }) => path !== changed.path);
  const rendered = renderEdits(
    now.snapshot,
    [{ path: changed.path, content: changed.text }],
    now.repository.address.folder,
  );
  const problems = [
    ...limitProblems(quota),
    ...(rendered.files.length === 0 ? [sameQuota(target.name)] : []),
    ...teams.problemsOf(now, [...others, changed], changed.path),
  ];
  if (problems.length > 0) {
    return { problems };
  }
  return {
    problems: [],
    target: { ...target, team: target.name },
    plan: await gitPlan({
      repository: now.repository,
      kind: 'team.quota',
      name: target.name,
      title: `Change the quota of team ${target.name}`,
      rendered,
      summary: [
        `${target.name} may request ${quota.requests.cpu} CPU and ${quota.requests.memory} of memory, in ${quota.pods} pods`,
      ],
      effects: [
        { type: 'quota', ref: groupRef(target.name), operation: 'update' },
      ],
      blastRadius: [
        ...(isLess(found.file, quota)
          ? [
              'The quota becomes smaller: what runs goes on, new pods above it are refused',
            ]
          : []),
        ...teams.notChecked(now, [...others, changed]),
      ],
    }),
  };
}

function sameQuota(name: string): InputProblem {
  return {
    field: 'inputs.quota',
    reason: `${name} has this quota already`,
    fix: 'Enter other amounts',
  };
}

/** Kubernetes takes limits below the requests, and then admits no pod that uses its requests up. */
function limitProblems({ requests, limits }: TeamQuota): InputProblem[] {
  return (['cpu', 'memory'] as const).flatMap(resource =>
    limits &&
    quantityValue(limits[resource]) < quantityValue(requests[resource])
      ? [
          {
            field: `inputs.quota.limits.${resource}`,
            value: limits[resource],
            reason: `The limit is below the requests of ${requests[resource]}`,
            fix: `Enter at least ${requests[resource]}; ${doubled(
              requests[resource],
            )} is usual`,
          },
        ]
      : [],
  );
}

function isLess({ value }: TeamFile, { requests }: TeamQuota): boolean {
  const quota = isMap(value.resourceQuota) ? value.resourceQuota : {};
  const before = isMap(quota.requests) ? quota.requests : {};
  return (['cpu', 'memory'] as const).some(resource => {
    const amount = before[resource];
    return (
      (typeof amount === 'string' || typeof amount === 'number') &&
      quantityValue(String(amount)) > quantityValue(requests[resource])
    );
  });
}
