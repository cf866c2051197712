/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService } from '@backstage/backend-plugin-api';
import { EstateService } from '@steward/backstage-plugin-estate-node';
import {
  AccountFixInputs,
  accountFixInputsSchema,
  accountRef,
} from '@steward/backstage-plugin-provisioning-common';
import {
  missingSection,
  openAccount,
  PlanRequest,
  PlanResult,
  RunKind,
} from '@steward/backstage-plugin-provisioning-node';
import { machineName } from '../stepFunctions/executionArn';
import { StateMachines } from '../stepFunctions/StateMachines';
import { STEP_FUNCTIONS } from '../stepFunctions/StepFunctionsExecutor';
import { checkMachine } from '../stepFunctions/checkMachine';

export interface AccountFixOptions {
  machines: StateMachines;
  estate: Pick<EstateService, 'getAccount'>;
  auth: AuthService;
  machineArn: string | undefined;
}

/** Mends something in an AWS account by the organization's own machine. */
export function createAccountFix(
  options: AccountFixOptions,
): RunKind<AccountFixInputs> {
  return {
    name: 'account.fix',
    title: 'Fix something in an AWS account',
    executor: STEP_FUNCTIONS,
    destructive: false,
    inputsSchema: accountFixInputsSchema,
    unavailable: options.machineArn
      ? undefined
      : missingSection('accounts.fixMachineArn'),
    naturalKey: ({ target }) => `account:${target.accountId ?? target.name}`,
    plan: request => plan(options, request),
  };
}

async function plan(
  options: AccountFixOptions,
  { target, inputs, correlationId }: PlanRequest<AccountFixInputs>,
): Promise<PlanResult> {
  const { accountId } = target;
  if (!accountId) {
    return {
      problems: [
        {
          field: 'target.accountId',
          reason: 'The account to fix is missing',
          fix: 'Choose the account',
        },
      ],
    };
  }
  const found = await openAccount(options, accountId);
  const machineArn = options.machineArn ?? '';
  const problems = [
    ...('problem' in found ? [found.problem] : []),
    ...(await checkMachine(options.machines, machineArn, {
      field: 'configuration',
      correlationId,
      fix: 'Correct provisioning.accounts.fixMachineArn in app-config.yaml',
    })),
  ];
  if ('problem' in found || problems.length > 0) {
    return { problems };
  }
  const { account } = found;
  const { fix } = inputs;
  return {
    problems: [],
    target: {
      ...target,
      name: account.name,
      accountName: account.name,
      entityRef: accountRef(accountId),
    },
    plan: {
      executor: STEP_FUNCTIONS,
      summary: [
        `The fix ${fix} is applied to the AWS account ${account.name} (${accountId})`,
      ],
      execution: { machineArn, input: { account_id: accountId, fix } },
      effects: [
        {
          type: 'account',
          ref: accountRef(accountId),
          operation: 'update',
          accountId,
        },
      ],
      blastRadius: [
        `What the fix changes is defined by the state machine ${machineName(
          machineArn,
        )}`,
      ],
    },
  };
}
