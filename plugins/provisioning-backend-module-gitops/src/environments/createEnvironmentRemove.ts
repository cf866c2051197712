/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  EnvironmentRemoveInputs,
  environmentRemoveInputsSchema,
  resourceRef,
} from '@steward/backstage-plugin-provisioning-common';
import {
  CatalogDependents,
  PlanRequest,
  PlanResult,
  RunKind,
} from '@steward/backstage-plugin-provisioning-node';
import { GIT_PULL_REQUEST } from '../pullRequest/GitPullRequestExecutor';
import { renderEdits } from '../repository/FileEdit';
import { gitPlan } from '../pullRequest/gitPlan';
import { checkRemoval } from './change/checkRemoval';
import { describeRemoval } from './change/describeRemoval';
import { environmentNetworks } from './networks/environmentNetworks';
import { EnvironmentRepository } from './EnvironmentRepository';
import { ownFiles } from './change/ownFiles';
import { resolveChange } from './change/resolveChange';

export interface EnvironmentRemoveOptions {
  environments: EnvironmentRepository;
  dependents: CatalogDependents;
}

/** Takes the files of a stack out of the Atmos repository. */
export function createEnvironmentRemove(
  options: EnvironmentRemoveOptions,
): RunKind<EnvironmentRemoveInputs> {
  return {
    name: 'environment.remove',
    title: 'Remove an environment',
    executor: GIT_PULL_REQUEST,
    estateSource: 'environments',
    destructive: true,
    inputsSchema: environmentRemoveInputsSchema,
    unavailable: options.environments.unavailable,
    naturalKey: ({ inputs }) => `environment:${inputs.stack}`,
    plan: request => plan(options, request),
  };
}

async function plan(
  { environments, dependents }: EnvironmentRemoveOptions,
  { target, inputs: { stack } }: PlanRequest<EnvironmentRemoveInputs>,
): Promise<PlanResult> {
  const now = await environments.read();
  if ('problem' in now) {
    return { problems: [now.problem] };
  }
  const found = now.resolved.environments.find(
    ({ record }) => record.id === stack,
  );
  if (!found) {
    return {
      problems: [
        {
          field: 'inputs.stack',
          value: stack,
          reason: `The repository has no stack ${stack}`,
          fix: `Choose one of: ${now.resolved.environments
            .slice(0, 20)
            .map(({ record }) => record.id)
            .join(', ')}`,
        },
      ],
    };
  }
  const { record } = found;
  const stacks = [...now.resolved.stacks.values()].filter(({ parts }) =>
    parts.some(({ id }) => id === stack),
  );
  const files = ownFiles(stacks, now.resolved, {
    files: now.snapshot.files,
    stacksPath: now.config.stacksPath,
  });
  const edits = files.going.map(path => ({ path, content: null }));
  const change = await resolveChange(now, edits);
  const problems = checkRemoval(stack, stacks, change.comparison);
  if (problems.length > 0) {
    return { problems };
  }
  return {
    problems: [],
    target: {
      ...target,
      name: stack,
      accountId: record.accountId ?? target.accountId,
      region: record.region ?? target.region,
      environment: stack,
      entityRef: resourceRef(stack),
    },
    plan: await gitPlan({
      repository: now.repository,
      kind: 'environment.remove',
      name: stack,
      title: `Remove environment ${stack}`,
      rendered: renderEdits(now.snapshot, edits, now.repository.address.folder),
      summary: [`The stack ${stack} is removed: ${files.going.join(', ')}`],
      effects: [
        {
          type: 'environment',
          ref: resourceRef(stack),
          operation: 'delete',
          accountId: record.accountId,
          region: record.region,
        },
      ],
      blastRadius: [
        ...(record.components.length > 0
          ? [
              `What Terraform made of ${record.components
                .map(({ name }) => name)
                .join(
                  ', ',
                )} stays in AWS: destroy it before the merge, for instance by atmos terraform destroy ${
                record.components[0].name
              } -s ${stack}`,
            ]
          : []),
        ...(await dependents.of(resourceRef(stack))),
      ],
      details: describeRemoval(
        files,
        await environments.taken(now),
        await environments.taken({
          ...now,
          snapshot: { ...now.snapshot, files: change.files },
          resolved: change.after,
          networks: await environmentNetworks(change.after),
        }),
      ),
    }),
  };
}
