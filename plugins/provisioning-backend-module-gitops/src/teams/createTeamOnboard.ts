/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  groupRef,
  InputProblem,
  TeamOnboardInputs,
  teamOnboardInputsSchema,
} from '@steward/backstage-plugin-provisioning-common';
import {
  PlanRequest,
  PlanResult,
  RunKind,
} from '@steward/backstage-plugin-provisioning-node';
import { branchOf } from '../pullRequest/GitChange';
import { GIT_PULL_REQUEST } from '../pullRequest/GitPullRequestExecutor';
import { FileEdit, renderEdits } from '../repository/FileEdit';
import { gitPlan } from '../pullRequest/gitPlan';
import { renderTeam } from './applicationSets';
import { catalogFileEdit } from './catalogFile';
import { renderTeamFile } from './renderTeamFile';
import { sourceProblems } from './sourceProblems';
import { teamApplications } from './teamApplications';
import { teamFile } from './teamFiles';
import { teamKey } from './teamNames';
import { TeamRepository, Teams } from './TeamRepository';

/** A new team: its `team.yaml`, of which the ApplicationSets make project, namespace and Applications. */
export function createTeamOnboard(options: {
  teams: TeamRepository;
}): RunKind<TeamOnboardInputs> {
  const { teams } = options;
  return {
    name: 'team.onboard',
    title: 'Onboard a team',
    executor: GIT_PULL_REQUEST,
    estateSource: 'teams',
    destructive: false,
    inputsSchema: teamOnboardInputsSchema,
    reversedBy: 'team.retire',
    unavailable: teams.unavailable,
    naturalKey: ({ target }) => teamKey(target.name),
    plan: request => plan(teams, request),
    reverse: ({ target }) => ({
      kind: 'team.retire',
      target: { name: target.name, team: target.name },
      inputs: { confirm: target.name },
    }),
  };
}

async function plan(
  teams: TeamRepository,
  { target, inputs }: PlanRequest<TeamOnboardInputs>,
): Promise<PlanResult> {
  const { name } = target;
  const now = await teams.read();
  const path = teams.pathOf(name);
  const file = teamFile(path, renderTeamFile(name, inputs, now.files));
  const proposed = await teams.proposed(now, branchOf('team.onboard', name));
  const all = [...now.files, ...proposed, file];
  const taken = takenProblem(name, path, now);
  const problems = [
    ...teams.layoutProblems(now),
    ...(taken ?? [
      ...teams.problemsOf(now, all, path),
      ...sourceProblems(
        { sets: now.sets.sets, files: now.snapshot.files },
        file,
        inputs,
      ),
    ]),
  ];
  if (problems.length > 0) {
    return { problems };
  }
  const edits: FileEdit[] = [
    { path, content: file.text },
    ...catalogFileEdit(now.snapshot.files, path, name, inputs),
  ];
  const namespace = String(file.value.namespace);
  const notChecked = teams.notChecked(now, all);
  const exposed = now.sets.sets.flatMap(set =>
    renderTeam(set, file).applications.flatMap(({ textsForHelm }) =>
      textsForHelm.map(({ value }) => ({ set: set.name, value })),
    ),
  );
  const { folder } = now.repository.address;
  return {
    problems: [],
    target: { ...target, team: name },
    plan: await gitPlan({
      repository: now.repository,
      kind: 'team.onboard',
      name,
      title: `Onboard team ${name}`,
      rendered: renderEdits(now.snapshot, edits, folder),
      summary: [
        `Team ${name} gets the namespace ${namespace} with its quota, limits and network policy`,
        `${
          now.sets.sets.map(set => set.name).join(', ') || 'Nothing'
        } will generate Applications of its file`,
      ],
      effects: [
        { type: 'team', ref: groupRef(name), operation: 'create' },
        {
          type: 'namespace',
          ref: namespace,
          operation: 'create',
        },
      ],
      blastRadius: [
        notChecked.length > 0
          ? `All ${now.files.length} team files were checked with it, but for what follows`
          : `All ${now.files.length} team files were checked with it: the ApplicationSets still generate for every team`,
        ...notChecked,
        ...exposed.map(
          ({ set, value }) =>
            `ApplicationSet ${set} hands ${value} to Helm as the text "false", which Helm takes for true; write it without quotes, or through toJson`,
        ),
      ],
      applications: teamApplications(now.sets, file, 'create'),
    }),
    facts: {
      publicExposure:
        inputs.networkPolicy.allowIngress ||
        exposed.some(({ value }) => value.endsWith('allowIngress')),
    },
  };
}

/** Said before all else, since a taken name collides in many ways at once. */
function takenProblem(
  name: string,
  path: string,
  now: Teams,
): InputProblem[] | undefined {
  const holder = now.files.find(
    file => file.path === path || file.value.team === name,
  );
  return holder
    ? [
        {
          field: 'target.name',
          value: name,
          reason: `The team ${name} is there already: ${holder.path}`,
          fix: 'Choose another name, or change the quota of the team',
        },
      ]
    : undefined;
}
