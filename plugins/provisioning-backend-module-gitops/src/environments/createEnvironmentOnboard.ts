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
  resourceRef,
  RunTarget,
} from '@steward/backstage-plugin-provisioning-common';
import {
  openAccount,
  placeProblems,
  PlanRequest,
  PlanResult,
  RunKind,
} from '@steward/backstage-plugin-provisioning-node';
import { branchOf } from '../pullRequest/GitChange';
import { GIT_PULL_REQUEST } from '../pullRequest/GitPullRequestExecutor';
import { renderEdits } from '../repository/FileEdit';
import { gitPlan } from '../pullRequest/gitPlan';
import { checkOnboarding, NewEnvironment } from './change/checkOnboarding';
import { chooseNetwork } from './networks/chooseNetwork';
import { chooseComponents } from './components';
import { unresolvedImports } from './change/compareRepositories';
import { describeOnboarding } from './change/describeOnboarding';
import { environmentOfRegion } from './draft/environmentOfRegion';
import { EnvironmentRepository, Environments } from './EnvironmentRepository';
import { StackLayout } from './draft/learnLayout';
import { pricedResources } from './pricedResources';
import { renderStack } from './draft/renderStack';
import { resolveChange } from './change/resolveChange';

export interface EnvironmentOnboardOptions {
  environments: EnvironmentRepository;
  estate: Pick<EstateService, 'getAccount'>;
  auth: AuthService;
}

/** A new environment: an Atmos stack like those that the repository has. */
export function createEnvironmentOnboard(
  options: EnvironmentOnboardOptions,
): RunKind<EnvironmentOnboardInputs> {
  return {
    name: 'environment.onboard',
    title: 'Onboard an environment',
    executor: GIT_PULL_REQUEST,
    estateSource: 'environments',
    destructive: false,
    inputsSchema: environmentOnboardInputsSchema,
    reversedBy: 'environment.remove',
    unavailable: options.environments.unavailable,
    naturalKey: ({ target, inputs }) =>
      [
        `environment:${inputs.tenant}`,
        target.accountId,
        target.region,
        inputs.stage,
        ...(inputs.environment ? [inputs.environment] : []),
      ].join('/'),
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
  options: EnvironmentOnboardOptions,
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
  const now = await source.read();
  if ('problem' in now) {
    return { problems: [now.problem] };
  }
  const { layout } = now;
  if (!layout) {
    return { problems: [noStacks(now)] };
  }
  const facts = {
    accountId: target.accountId,
    tenant: inputs.tenant,
    region: target.region,
    stage: inputs.stage,
  };
  const tokens = {
    ...facts,
    account: found.account.name,
    environment:
      inputs.environment ??
      environmentOfRegion(layout.neighbours, target.region),
  };
  const name = [
    inputs.tenant,
    tokens.account,
    target.region,
    inputs.stage,
    ...(inputs.environment ? [inputs.environment] : []),
  ].join('-');
  const taken = await source.taken(now, branchOf('environment.onboard', name));
  const network = chooseNetwork(inputs.vpcCidr, taken, usualNetwork(layout));
  const components = chooseComponents(
    inputs.components,
    source.componentsOf(now),
  );
  if ('problem' in network) {
    return { problems: [network.problem, ...components.problems] };
  }
  const rendered = renderStack(
    layout,
    { tokens, description: inputs.description, network: network.cidr },
    {
      files: now.snapshot.files,
      stacksPath: now.config.stacksPath,
      environments: now.resolved.environments,
      environment: inputs.environment,
      components: components.imports,
      choices: inputs.paths,
    },
  );
  const problems = [
    ...components.problems,
    ...rendered.problems,
    ...(inputs.vpcCidr && !rendered.hasNetwork
      ? [noPlace(inputs.vpcCidr, layout)]
      : []),
  ];
  if (problems.length > 0) {
    return { problems };
  }
  const checked = checkOnboarding(
    now,
    await resolveChange(now, rendered.edits),
    {
      path: rendered.path,
      facts: {
        ...facts,
        ...(inputs.environment && { environment: inputs.environment }),
      },
      network: rendered.hasNetwork ? network.cidr : undefined,
    },
  );
  if ('problems' in checked) {
    return checked;
  }
  const { record, stack } = checked;
  const { folder } = now.repository.address;
  return {
    problems: [],
    target: {
      ...target,
      name: record.id,
      accountName: found.account.name,
      environment: record.id,
    },
    plan: await gitPlan({
      repository: now.repository,
      kind: 'environment.onboard',
      name,
      title: `Onboard environment ${record.id}`,
      rendered: renderEdits(now.snapshot, rendered.edits, folder),
      summary: [
        `The stack ${record.id} is added for ${found.account.name} in ${target.region}`,
        ...(rendered.hasNetwork
          ? [
              `Its network is ${network.cidr}${
                inputs.vpcCidr ? '' : ', the next free one'
              }`,
            ]
          : []),
        `Its components are ${record.components
          .map(component => component.name)
          .join(', ')}`,
      ],
      effects: [
        {
          type: 'environment',
          ref: resourceRef(record.id),
          operation: 'create',
          accountId: target.accountId,
          region: target.region,
        },
      ],
      blastRadius: [...unsaid(record, target, inputs), ...brokenBefore(now)],
      details: describeOnboarding(now, checked, rendered, tokens),
    }),
    resources: pricedResources(record, stack.parts),
  };
}

function usualNetwork({ neighbours }: StackLayout): string | undefined {
  return neighbours.find(({ network }) => network)?.network;
}

function noStacks({
  repository,
  config,
  resolved: {
    problems: [first],
  },
}: Environments): InputProblem {
  return {
    field: 'repository',
    value: repository.url,
    reason: `${repository.url} has no stack by ${
      config.file
    } that a new one could be made like: one file that is one environment${
      first ? `. ${first.file}: ${first.reason}` : ''
    }`,
    fix: first?.fix ?? 'Add the first stack by hand, or correct included_paths',
  };
}

function noPlace(cidr: string, layout: StackLayout): InputProblem {
  return {
    field: 'inputs.vpcCidr',
    value: cidr,
    reason: `Stacks like ${layout.neighbours[0].file} do not say their network, so this one cannot be given ${cidr}`,
    fix: 'Leave the network empty, and see in the plan which one the components get',
  };
}

/** Atmos refuses every stack while one of them imports what is not there, the new one too. */
function brokenBefore({ resolved }: Environments): string[] {
  return unresolvedImports(resolved)
    .filter(({ kind }) => kind === 'missing')
    .map(
      ({ file, path }) =>
        `${file} already imports ${path}, which does not exist: Atmos refuses all stacks until that is corrected`,
    );
}

/** What the request says and the repository does not: nothing checks it. */
function unsaid(
  record: NewEnvironment['record'],
  target: RunTarget,
  inputs: EnvironmentOnboardInputs,
): string[] {
  const said = [
    ['account id', record.accountId, target.accountId],
    ['region', record.region, target.region],
    ['business unit', record.tenant, inputs.tenant],
    ['stage', record.stage, inputs.stage],
  ];
  return said.flatMap(([fact, value, wanted]) =>
    value === undefined
      ? [
          `No stack of the repository names its ${fact}, so nothing in these files says ${wanted}`,
        ]
      : [],
  );
}
