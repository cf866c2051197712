/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  groupRef,
  teamRetireInputsSchema,
} from '@steward/backstage-plugin-provisioning-common';
import {
  CatalogDependents,
  PlanRequest,
  PlanResult,
  RunKind,
} from '@steward/backstage-plugin-provisioning-node';
import { posix } from 'node:path';
import { z } from 'zod';
import { GIT_PULL_REQUEST } from '../pullRequest/GitPullRequestExecutor';
import { renderEdits } from '../repository/FileEdit';
import { gitPlan } from '../pullRequest/gitPlan';
import { renderTeam } from './applicationSets';
import { findTeam } from './findTeam';
import { teamApplications } from './teamApplications';
import { teamKey } from './teamNames';
import { TeamRepository, Teams } from './TeamRepository';
import { TeamFile } from './teamFiles';

type TeamRetireInputs = z.infer<typeof teamRetireInputsSchema>;

/** Takes a team's files away: Argo CD removes what was generated of them. */
export function createTeamRetire(options: {
  teams: TeamRepository;
  dependents: CatalogDependents;
}): RunKind<TeamRetireInputs> {
  return {
    name: 'team.retire',
    title: 'Retire a team',
    executor: GIT_PULL_REQUEST,
    estateSource: 'teams',
    destructive: true,
    inputsSchema: teamRetireInputsSchema,
    unavailable: options.teams.unavailable,
    naturalKey: ({ target }) => teamKey(target.name),
    plan: request => plan(options, request),
  };
}

async function plan(
  options: { teams: TeamRepository; dependents: CatalogDependents },
  { target, inputs }: PlanRequest<TeamRetireInputs>,
): Promise<PlanResult> {
  const { name } = target;
  if (inputs.confirm !== name) {
    return {
      problems: [
        {
          field: 'inputs.confirm',
          value: inputs.confirm,
          reason: `This is not the name of the team, ${name}`,
          fix: `Type ${name}`,
        },
      ],
    };
  }
  const now = await options.teams.read();
  const found = findTeam(now.files, name);
  if ('problem' in found) {
    return { problems: [found.problem] };
  }
  const folder = posix.dirname(found.file.path);
  const others = now.files.filter(({ path }) => path !== found.file.path);
  const problems = options.teams.problemsOf(now, others);
  if (problems.length > 0) {
    return { problems };
  }
  const edits = [...now.snapshot.files.keys()]
    .filter(path => path.startsWith(`${folder}/`))
    .map(path => ({ path, content: null }));
  return {
    problems: [],
    target: { ...target, team: name, entityRef: groupRef(name) },
    plan: await gitPlan({
      repository: now.repository,
      kind: 'team.retire',
      name,
      title: `Retire team ${name}`,
      rendered: renderEdits(now.snapshot, edits, now.repository.address.folder),
      summary: [`All files below ${folder} are removed`],
      effects: [
        { type: 'team', ref: groupRef(name), operation: 'delete' },
        {
          type: 'namespace',
          ref: String(found.file.value.namespace ?? ''),
          operation: 'delete',
        },
      ],
      blastRadius: [
        ...whatArgoDeletes(now, found.file),
        ...options.teams.notChecked(now, [found.file]),
        ...(await options.dependents.of(groupRef(name))),
      ],
      applications: teamApplications(now.sets, found.file, 'delete'),
    }),
  };
}

/**
 * Source: https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Application-Deletion/
 */
function whatArgoDeletes({ sets }: Teams, file: TeamFile): string[] {
  return [
    ...sets.sets.flatMap(set => {
      const names = renderTeam(set, file).applications.map(({ name }) => name);
      return names.length === 0
        ? []
        : [
            `Argo CD deletes the Applications ${names.join(', ')} of ${
              set.name
            }; ${
              set.preservesResources
                ? 'what they deployed stays in the cluster, since preserveResourcesOnDeletion is set'
                : `everything they deployed goes with them, the namespace ${String(
                    file.value.namespace,
                  )} and its data included`
            }`,
          ];
    }),
  ];
}
