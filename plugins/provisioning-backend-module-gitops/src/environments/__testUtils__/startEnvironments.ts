/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { IndexedAccount } from '@steward/backstage-plugin-estate-common';
import {
  EnvironmentOnboardInputs,
  InputProblem,
  RunPlan,
  RunTarget,
} from '@steward/backstage-plugin-provisioning-common';
import {
  CatalogDependents,
  PlanResult,
} from '@steward/backstage-plugin-provisioning-node';
import { Sandbox } from '@steward/sandbox';
import { parse } from 'yaml';
import { commitTree } from '../../__testUtils__/commitTree';
import { gitClients } from '../../__testUtils__/startGit';
import { EnvironmentsSection } from '../../readGitOpsConfig';
import { requestOf } from '@steward/backstage-plugin-provisioning-node/testUtils';
import { createEnvironmentOnboard } from '../createEnvironmentOnboard';
import { createEnvironmentRemove } from '../createEnvironmentRemove';
import { EnvironmentRepository } from '../EnvironmentRepository';

const at = { owner: 'northwind', repo: 'infrastructure-live' };

/** The kinds of environments, on a repository of the sandbox that a test fills. */
export async function startEnvironments(options: {
  /** Accounts of the estate: names by their ids. */
  accounts: Record<string, string>;
}) {
  const sandbox = await Sandbox.start({ port: 0, oidc: false });
  const { hosts, octokit, addressOf } = gitClients(sandbox);
  const auth = mockServices.auth();
  const configured = (section: Omit<EnvironmentsSection, 'url'>) => {
    const environments = new EnvironmentRepository({
      hosts,
      section: {
        url: addressOf('northwind/infrastructure-live'),
        ...section,
      },
    });
    const onboard = createEnvironmentOnboard({
      environments,
      auth,
      estate: {
        getAccount: async id => {
          const name = options.accounts[id];
          if (!name) {
            throw new NotFoundError('no such account');
          }
          return { id, name, state: 'ACTIVE' } as IndexedAccount;
        },
      },
    });
    const remove = createEnvironmentRemove({
      environments,
      dependents: new CatalogDependents({
        auth,
        catalog: catalogServiceMock({ entities: [] }),
      }),
    });
    return {
      planOnboarding: (
        target: Partial<RunTarget>,
        inputs: Partial<EnvironmentOnboardInputs>,
      ) =>
        onboard.plan(
          requestOf(
            onboard,
            { name: 'new', ...target },
            { description: 'What the test needs', ...inputs },
          ),
        ),
      planRemoval: (stack: string) =>
        remove.plan(requestOf(remove, stack, { stack })),
    };
  };
  return {
    ...configured({}),
    /** The kinds with more in `provisioning.environments.default` than the address. */
    configured,
    /** The repository holds exactly these files from now on. */
    fill: (files: Record<string, string>) => commitTree(octokit, at, files),
    stop: () => sandbox.stop(),
  };
}

/** The plan, or the problems that there is none for. */
export function planOf({ plan, problems }: PlanResult): RunPlan {
  if (!plan) {
    throw new Error(JSON.stringify(problems, null, 2));
  }
  return plan;
}

/** The problems of a request that is refused. */
export function refusalOf({ plan, problems }: PlanResult): InputProblem[] {
  if (plan) {
    throw new Error(JSON.stringify(plan.execution, null, 2));
  }
  return problems;
}

/** What a plan writes by path: values of YAML files, null for one that goes. */
export function filesOf(plan: RunPlan): Record<string, unknown> {
  const { files } = plan.execution as {
    files: { path: string; content: string | null }[];
  };
  return Object.fromEntries(
    files.map(({ path, content }) => [
      path,
      content === null ? null : parse(content),
    ]),
  );
}

/** The lines of a plan's detail. */
export function linesOf(plan: RunPlan, title: string): string[] {
  return plan.details?.find(detail => detail.title === title)?.lines ?? [];
}
