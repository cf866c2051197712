/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RunKind } from '@steward/backstage-plugin-provisioning-node';
import { FarEnds } from '../FarEnds';
import {
  parseRepositoryAddress,
  repositoryUrl,
} from '../git/RepositoryAddress';
import { createAccountClose } from './accounts/createAccountClose';
import { createAccountCreate } from './accounts/createAccountCreate';
import {
  createEnclaveDestroy,
  createEnclavePause,
  createEnclaveResize,
  createEnclaveResume,
} from './enclaves/createEnclaveChange';
import { createEnclaveCreate } from './enclaves/createEnclaveCreate';
import { createEnvironmentOnboard } from './environments/createEnvironmentOnboard';
import { createEnvironmentRemove } from './environments/createEnvironmentRemove';
import { createFleetRun } from './fleet/createFleetRun';
import { createGitChange } from './git/createGitChange';
import { createStepFunctionsExecute } from './machines/createStepFunctionsExecute';
import { createTeamOnboard } from './teams/createTeamOnboard';
import { createTeamQuota } from './teams/createTeamQuota';
import { createTeamRetire } from './teams/createTeamRetire';

/** All kinds that come along; those that lack configuration say so. */
export function createKinds(farEnds: FarEnds): RunKind<any>[] {
  return [
    ...ofSource('enclaves', enclaveKinds(farEnds)),
    ...ofSource('organization', accountKinds(farEnds)),
    ...machineKinds(farEnds),
    ...ofSource('teams', teamKinds(farEnds)),
    ...ofSource('environments', environmentKinds(farEnds)),
    createGitChange({ hosts: farEnds.hosts, allow: repositoriesOf(farEnds) }),
  ];
}

/** Each of our kinds changes what one source of the estate reads. */
function ofSource(estateSource: string, kinds: RunKind<any>[]): RunKind<any>[] {
  return kinds.map(kind => ({ ...kind, estateSource }));
}

function enclaveKinds({
  platform,
  dependents,
  options,
}: FarEnds): RunKind<any>[] {
  const { estate, auth } = options;
  return [
    createEnclaveCreate({ platform, estate, auth }),
    createEnclavePause({ platform, dependents }),
    createEnclaveResume({ platform, dependents }),
    createEnclaveResize({ platform, dependents }),
    createEnclaveDestroy({ platform, dependents }),
  ];
}

function accountKinds(farEnds: FarEnds): RunKind<any>[] {
  const { machines, dependents, config } = farEnds;
  const { createMachineArn, closeMachineArn } = config.accounts;
  const shared = { ...farEnds.options, machines, dependents };
  return [
    createAccountCreate({ ...shared, machineArn: createMachineArn }),
    createAccountClose({ ...shared, machineArn: closeMachineArn }),
  ];
}

function machineKinds(farEnds: FarEnds): RunKind<any>[] {
  const { machines, config, options } = farEnds;
  return [
    createStepFunctionsExecute({ machines, allow: config.stepFunctions.allow }),
    createFleetRun({
      ...options,
      machines,
      section: config.fleet,
      isProduction: account => farEnds.isProduction(account),
    }),
  ];
}

function teamKinds({ teams, dependents }: FarEnds): RunKind<any>[] {
  return [
    createTeamOnboard({ teams }),
    createTeamQuota({ teams }),
    createTeamRetire({ teams, dependents }),
  ];
}

function environmentKinds(farEnds: FarEnds): RunKind<any>[] {
  const { environments, dependents } = farEnds;
  const { estate, auth } = farEnds.options;
  return [
    createEnvironmentOnboard({ environments, estate, auth }),
    createEnvironmentRemove({ environments, dependents }),
  ];
}

/** Repositories of the configuration can be changed by hand as well. */
function repositoriesOf({ config }: FarEnds): string[] {
  const own = [config.teams, config.environments].flatMap(section =>
    section ? [repositoryUrl(parseRepositoryAddress(section.url))] : [],
  );
  return [...own, ...config.git.allow];
}
