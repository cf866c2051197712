/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService } from '@backstage/backend-plugin-api';
import { EstateService } from '@steward/backstage-plugin-estate-node';
import {
  AccountCloseInputs,
  accountCloseInputsSchema,
  accountRef,
} from '@steward/backstage-plugin-provisioning-common';
import {
  CatalogDependents,
  missingSection,
  openAccount,
  PlanRequest,
  PlanResult,
  RunKind,
} from '@steward/backstage-plugin-provisioning-node';
import { StateMachines } from '../stepFunctions/StateMachines';
import { STEP_FUNCTIONS } from '../stepFunctions/StepFunctionsExecutor';
import { checkMachine } from '../stepFunctions/checkMachine';

export interface AccountCloseOptions {
  machines: StateMachines;
  estate: Pick<EstateService, 'getAccount'>;
  auth: AuthService;
  dependents: CatalogDependents;
  machineArn: string | undefined;
}

/** Closes an AWS account by the organization's own machine. */
export function createAccountClose(
  options: AccountCloseOptions,
): RunKind<AccountCloseInputs> {
  return {
    name: 'account.close',
    title: 'Close an AWS account',
    executor: STEP_FUNCTIONS,
    estateSource: 'organization',
    destructive: true,
    inputsSchema: accountCloseInputsSchema,
    unavailable: options.machineArn
      ? undefined
      : missingSection('accounts.closeMachineArn'),
    naturalKey: ({ target }) => `account:${target.accountId ?? target.name}`,
    plan: request => plan(options, request),
  };
}

async function plan(
  options: AccountCloseOptions,
  { target, inputs, correlationId }: PlanRequest<AccountCloseInputs>,
): Promise<PlanResult> {
  const { accountId } = target;
  if (!accountId || inputs.confirm !== accountId) {
    return {
      problems: [
        {
          field: accountId ? 'inputs.confirm' : 'target.accountId',
          value: inputs.confirm,
          reason: 'This is not the id of the account that is to be closed',
          fix: accountId ? `Type ${accountId}` : 'Choose the account',
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
      fix: 'Correct provisioning.accounts.closeMachineArn in app-config.yaml',
    })),
  ];
  if ('problem' in found || problems.length > 0) {
    return { problems };
  }
  const { account } = found;
  if (account.management) {
    return {
      problems: [
        {
          field: 'target.accountId',
          value: accountId,
          reason: `${account.name} is the management account: AWS closes it with the whole organization only`,
          fix: 'Choose a member account',
        },
      ],
    };
  }
  return {
    problems: [],
    target: {
      ...target,
      accountName: account.name,
      entityRef: accountRef(accountId),
    },
    plan: {
      executor: STEP_FUNCTIONS,
      summary: [`The AWS account ${account.name} (${accountId}) is closed`],
      execution: { machineArn, input: { account_id: accountId } },
      effects: [
        {
          type: 'account',
          ref: accountRef(accountId),
          operation: 'delete',
          accountId,
        },
      ],
      blastRadius: [
        'All that runs in the account ends; for 90 days AWS support can reopen it',
        ...(await options.dependents.of(accountRef(accountId))),
      ],
    },
  };
}
