/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AwsAccess } from '@steward/backstage-plugin-aws-access-node';
import { EstateService } from '@steward/backstage-plugin-estate-node';
import {
  CatalogDependents,
  matchesAny,
  RunExecutor,
  RunKind,
} from '@steward/backstage-plugin-provisioning-node';
import { createAccountClose } from './accounts/createAccountClose';
import { createAccountCreate } from './accounts/createAccountCreate';
import { createAccountFix } from './accounts/createAccountFix';
import {
  createEnclaveDestroy,
  createEnclavePause,
  createEnclaveResize,
  createEnclaveResume,
} from './enclaves/createEnclaveChange';
import { createEnclaveCreate } from './enclaves/createEnclaveCreate';
import { EnclavePlatform } from './enclaves/EnclavePlatform';
import { EnclaveTable } from './enclaves/EnclaveTable';
import { EnclaveTableExecutor } from './enclaves/EnclaveTableExecutor';
import { createFleetRun } from './fleet/createFleetRun';
import { FleetExecutor } from './fleet/FleetExecutor';
import { AwsConfig } from './readAwsConfig';
import { createStepFunctionsExecute } from './stepFunctions/createStepFunctionsExecute';
import { ExecutionLog } from './stepFunctions/log/ExecutionLog';
import { TaskLogs } from './stepFunctions/log/TaskLogs';
import { StateMachines } from './stepFunctions/StateMachines';
import { StepFunctionsExecutor } from './stepFunctions/StepFunctionsExecutor';

export interface AwsProvisioningOptions {
  auth: AuthService;
  aws: AwsAccess;
  catalog: CatalogService;
  config: AwsConfig;
  estate: Pick<EstateService, 'getAccount' | 'selectAccounts'>;
  clock?: () => Date;
}

/** What can be requested on AWS, and what carries it out. */
export interface AwsProvisioning {
  /** Those that lack configuration say so. */
  kinds: RunKind<any>[];
  executors: RunExecutor[];
}

/** Puts the parts together that the module brings. */
export function createAwsProvisioning(
  options: AwsProvisioningOptions,
): AwsProvisioning {
  const { auth, aws, catalog, config, estate } = options;
  const { clock = () => new Date() } = options;
  const machines = new StateMachines({ aws });
  const table = new EnclaveTable({ aws });
  const log = new ExecutionLog({ machines, tasks: new TaskLogs({ aws }) });
  const dependents = new CatalogDependents({ auth, catalog });
  const platform = new EnclavePlatform({
    machines,
    table,
    section: config.enclaves,
  });
  const stepFunctions = new StepFunctionsExecutor({
    machines,
    log,
    clock,
    logPlaceOf: arn =>
      config.stepFunctions.logs.find(({ machine }) =>
        matchesAny(arn, [machine]),
      ),
  });
  return {
    kinds: [
      createEnclaveCreate({ platform, estate, auth }),
      createEnclavePause({ platform, dependents }),
      createEnclaveResume({ platform, dependents }),
      createEnclaveResize({ platform, dependents }),
      createEnclaveDestroy({ platform, dependents }),
      createAccountCreate({
        machines,
        estate,
        auth,
        catalog,
        machineArn: config.accounts.createMachineArn,
      }),
      createAccountClose({
        machines,
        dependents,
        estate,
        auth,
        machineArn: config.accounts.closeMachineArn,
      }),
      createAccountFix({
        machines,
        estate,
        auth,
        machineArn: config.accounts.fixMachineArn,
      }),
      createStepFunctionsExecute({
        machines,
        allow: config.stepFunctions.allow,
      }),
      createFleetRun({ aws, machines, estate, auth, section: config.fleet }),
    ],
    executors: [
      new EnclaveTableExecutor({
        table,
        machines,
        log,
        clock,
        section: config.enclaves,
      }),
      stepFunctions,
      new FleetExecutor({ aws, stepFunctions, clock }),
    ],
  };
}
