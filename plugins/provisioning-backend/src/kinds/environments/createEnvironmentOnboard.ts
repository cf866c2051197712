/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EstateService } from '@steward/backstage-plugin-estate-node';
import { AuthService } from '@backstage/backend-plugin-api';
import {
  EnvironmentOnboardInputs,
  environmentOnboardInputsSchema,
  InputProblem,
} from '@steward/backstage-plugin-provisioning-common';
import {
  PlanRequest,
  PlanResult,
  RunKind,
} from '@steward/backstage-plugin-provisioning-node';
import { branchOf } from '../../executors/gitPullRequest/GitChange';
import { GIT_PULL_REQUEST } from '../../executors/gitPullRequest/GitPullRequestExecutor';
import { renderEdits } from '../../git/FileEdit';
import { openAccount } from '../openAccount';
import { resourceRef } from '../../entityRefs';
import { gitPlan } from '../gitPlan';
import { placeProblems } from '../placeProblems';
import { checkStack } from './checkStack';
import { networkOf, nextFreeCidr, overlapping, TakenCidr } from './cidrs';
import { EnvironmentRepository, Environments } from './EnvironmentRepository';
import { StackLayout } from './learnLayout';
import { pricedResources } from './pricedResources';
import { renderStack } from './renderStack';

interface Options {
  environments: EnvironmentRepository;
  estate: Pick<EstateService, 'getAccount'>;
  auth: AuthService;
}

/** A new environment: an Atmos stack like those that the repository has. */
export function createEnvironmentOnboard(
  options: Options,
): RunKind<EnvironmentOnboardInputs> {
  return {
    name: 'environment.onboard',
    title: 'Onboard an environment',
    executor: GIT_PULL_REQUEST,
    destructive: false,
    inputsSchema: environmentOnboardInputsSchema,
    reversedBy: 'environment.remove',
    unavailable: options.environments.unavailable,
    naturalKey: ({ target, inputs }) =>
      `environment:${inputs.tenant}/${target.accountId}/${target.region}/${inputs.stage}`,
    plan: request => plan(options, request),
    reverse: run => {
      const stack = run.target.environment ?? run.target.name;
      return {
        kind: 'environment.remove',
        target: { ...run.target, name: stack },
        inputs: { stack },
      };
    },
  };
}

async function plan(
  options: Options,
  { target, inputs }: PlanRequest<EnvironmentOnboardInputs>,
): Promise<PlanResult> {
  const { environments: source } = options;
  const missing = placeProblems(target, 'An environment');
  if (missing.length > 0 || !target.accountId || !target.region) {
    return { problems: missing };
  }
  const found = await openAccount(options, target.accountId);
  if ('problem' in found) {
    return { problems: [found.problem] };
  }
  const { account } = found;
  const now = await source.read();
  if ('problem' in now) {
    return { problems: [now.problem] };
  }
  if (!now.layout) {
    return { problems: [noStacks(now)] };
  }
  const tokens = {
    account: account.name,
    tenant: inputs.tenant,
    region: target.region,
    stage: inputs.stage,
  };
  const branchName = `${inputs.tenant}-${account.name}-${target.region}-${inputs.stage}`;
  const taken = await source.taken(
    now,
    branchOf('environment.onboard', branchName),
  );
  const network = chooseCidr(inputs.vpcCidr, taken, now.layout);
  const components = chooseComponents(
    inputs.components,
    source.componentsOf(now),
  );
  if ('problem' in network || components.problems.length > 0) {
    return {
      problems: [
        ...('problem' in network ? [network.problem] : []),
        ...components.problems,
      ],
    };
  }
  const rendered = renderStack(
    now.layout,
    {
      tokens,
      accountId: target.accountId,
      description: inputs.description,
      vpcCidr: network.cidr,
      components: components.imports,
    },
    { files: now.snapshot.files, stacksPath: now.config.stacksPath },
  );
  if (now.snapshot.files.has(rendered.path)) {
    return {
      problems: [
        {
          field: 'target',
          value: rendered.path,
          reason: `${rendered.path} is there already: this account has an environment in ${target.region}`,
          fix: 'Choose another account or region',
        },
      ],
    };
  }
  const checked = await checkStack(now, rendered.path, rendered.edits, {
    accountId: target.accountId,
    region: target.region,
    stage: inputs.stage,
    tenant: inputs.tenant,
    vpcCidr: network.cidr,
  });
  if ('problem' in checked) {
    return { problems: [checked.problem] };
  }
  const stack = checked.record.id;
  const { folder } = now.repository.address;
  return {
    problems: [],
    target: {
      ...target,
      name: stack,
      accountName: account.name,
      environment: stack,
    },
    plan: await gitPlan({
      repository: now.repository,
      kind: 'environment.onboard',
      name: branchName,
      title: `Onboard environment ${stack}`,
      rendered: renderEdits(now.snapshot, rendered.edits, folder),
      summary: [
        `The stack ${stack} describes ${account.name} in ${target.region}`,
        `Its network is ${network.cidr}${
          inputs.vpcCidr ? '' : ', the next free one'
        }`,
        `Its components are ${checked.record.components
          .map(({ name }) => name)
          .join(', ')}`,
      ],
      effects: [
        {
          type: 'environment',
          ref: resourceRef(stack),
          operation: 'create',
          accountId: target.accountId,
          region: target.region,
        },
      ],
      blastRadius: rendered.leftOut.map(
        key =>
          `All other stacks set vars.${key}; this one does not, since it is different everywhere`,
      ),
    }),
    resources: pricedResources(now, rendered, checked.record),
  };
}

function noStacks({ repository, config }: Environments): InputProblem {
  return {
    field: 'repository',
    value: repository.url,
    reason: `${repository.url} has no stack by ${config.file} that a new one could be made like`,
    fix: 'Add the first stack by hand, or correct included_paths',
  };
}

function chooseCidr(
  wished: string | undefined,
  taken: readonly TakenCidr[],
  layout: StackLayout,
): { cidr: string } | { problem: InputProblem } {
  const prefix = usualPrefix(wished, layout);
  const free = nextFreeCidr(taken, prefix);
  const problem = (reason: string, fix: string) => ({
    problem: { field: 'inputs.vpcCidr', value: wished, reason, fix },
  });
  if (!wished) {
    return free
      ? { cidr: free }
      : problem(
          `No /${prefix} is free in 10.0.0.0/8`,
          'Enter a smaller network',
        );
  }
  if (networkOf(wished) !== wished) {
    return problem(
      `${wished} is an address within ${networkOf(wished)}`,
      `Enter ${networkOf(wished)}`,
    );
  }
  const other = overlapping(wished, taken);
  return other
    ? problem(
        `${wished} overlaps ${other.cidr} of ${other.usedBy}`,
        free ? `Use ${free}, the next free one` : 'Enter a smaller network',
      )
    : { cidr: wished };
}

function usualPrefix(wished: string | undefined, layout: StackLayout): number {
  const cidr =
    wished ??
    layout.neighbours.find(({ record }) => record.vpcCidr)?.record.vpcCidr;
  return Number(cidr?.split('/')[1] ?? 16);
}

function chooseComponents(
  wished: readonly string[],
  available: readonly { name: string; import: string }[],
): { imports: string[]; problems: InputProblem[] } {
  const byName = new Map(available.map(one => [one.name, one.import]));
  const unknown = wished.filter(name => !byName.has(name));
  return {
    imports: wished.flatMap(name => byName.get(name) ?? []),
    problems: unknown.map(name => ({
      field: 'inputs.components',
      value: name,
      reason: `The repository's catalog has no component ${name}`,
      fix: `Choose of ${[...byName.keys()].join(', ')}`,
    })),
  };
}
