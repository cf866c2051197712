/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { resolveRepository } from '@steward/backstage-plugin-estate-node';
import {
  environmentRemoveInputsSchema,
  EnvironmentRemoveInputs,
  InputProblem,
} from '@steward/backstage-plugin-provisioning-common';
import {
  PlanRequest,
  PlanResult,
  RunKind,
} from '@steward/backstage-plugin-provisioning-node';
import { GIT_PULL_REQUEST } from '../../executors/gitPullRequest/GitPullRequestExecutor';
import { renderEdits } from '../../git/FileEdit';
import { CatalogDependents } from '../CatalogDependents';
import { resourceRef } from '../../entityRefs';
import { gitPlan } from '../gitPlan';
import { EnvironmentRepository, Environments } from './EnvironmentRepository';

interface Options {
  environments: EnvironmentRepository;
  dependents: CatalogDependents;
}

/** Takes the files of a stack out of the Atmos repository. */
export function createEnvironmentRemove(
  options: Options,
): RunKind<EnvironmentRemoveInputs> {
  return {
    name: 'environment.remove',
    title: 'Remove an environment',
    executor: GIT_PULL_REQUEST,
    destructive: true,
    inputsSchema: environmentRemoveInputsSchema,
    unavailable: options.environments.unavailable,
    naturalKey: ({ inputs }) => `environment:${inputs.stack}`,
    plan: request => plan(options, request),
  };
}

async function plan(
  { environments, dependents }: Options,
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
          fix: `Choose of ${now.resolved.environments
            .slice(0, 20)
            .map(({ record }) => record.id)
            .join(', ')}`,
        },
      ],
    };
  }
  const importers = await importersOf(now, found.files);
  if (importers.length > 0) {
    return { problems: importers };
  }
  const { record, files } = found;
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
      rendered: renderEdits(
        now.snapshot,
        files.map(path => ({ path, content: null })),
        now.repository.address.folder,
      ),
      summary: [`The stack ${stack} is removed: ${files.join(', ')}`],
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
    }),
  };
}

/** Other stacks that would miss these files. */
async function importersOf(
  { config, snapshot, resolved }: Environments,
  files: readonly string[],
): Promise<InputProblem[]> {
  const left = new Map(snapshot.files);
  files.forEach(file => left.delete(file));
  const after = await resolveRepository(left, config);
  const faults = new Set(resolved.problems.map(({ stackFile }) => stackFile));
  const unreadable = after.problems
    .filter(({ stackFile }) => !faults.has(stackFile))
    .map(({ stackFile, reason }) => needed(stackFile, reason));
  const before = new Map(
    resolved.environments.map(({ record }) => [record.id, record]),
  );
  const incomplete = after.environments.flatMap(({ record }) => {
    const known = new Set(before.get(record.id)?.unresolved);
    const missing = record.unresolved.find(text => !known.has(text));
    return missing ? [needed(record.id, missing)] : [];
  });
  return [...unreadable, ...incomplete];
}

function needed(stack: string, why: string): InputProblem {
  return {
    field: 'inputs.stack',
    value: stack,
    reason: `${stack} needs what would be removed: ${why}`,
    fix: `Change ${stack} first`,
  };
}
