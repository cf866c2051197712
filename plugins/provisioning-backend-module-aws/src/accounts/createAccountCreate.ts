/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AccountCreateInputs,
  accountCreateInputsSchema,
  InputProblem,
  resourceRef,
} from '@steward/backstage-plugin-provisioning-common';
import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ANNOTATION_ACCOUNT_EMAIL } from '@steward/backstage-plugin-estate-common';
import { EstateService } from '@steward/backstage-plugin-estate-node';
import {
  missingSection,
  PlanRequest,
  PlanResult,
  RunKind,
} from '@steward/backstage-plugin-provisioning-node';
import { StateMachines } from '../stepFunctions/StateMachines';
import { STEP_FUNCTIONS } from '../stepFunctions/StepFunctionsExecutor';
import { checkMachine } from '../stepFunctions/checkMachine';
import { findAccount } from './findAccount';

export interface AccountCreateOptions {
  machines: StateMachines;
  estate: Pick<EstateService, 'selectAccounts'>;
  auth: AuthService;
  catalog: CatalogService;
  machineArn: string | undefined;
}

/** A new AWS account, made by the organization's own machine (an account factory). */
export function createAccountCreate(
  options: AccountCreateOptions,
): RunKind<AccountCreateInputs> {
  return {
    name: 'account.create',
    title: 'Create an AWS account',
    executor: STEP_FUNCTIONS,
    estateSource: 'organization',
    destructive: false,
    inputsSchema: accountCreateInputsSchema,
    reversedBy: 'account.close',
    unavailable: options.machineArn
      ? undefined
      : missingSection('accounts.createMachineArn'),
    naturalKey: ({ target }) => `account:${target.name}`,
    plan: request => plan(options, request),
    reverse: run => {
      const accountId =
        run.effects.find(({ type }) => type === 'account')?.accountId ?? '';
      return {
        kind: 'account.close',
        target: { name: run.target.name, accountId, team: run.target.team },
        inputs: { confirm: accountId },
      };
    },
  };
}

async function plan(
  options: AccountCreateOptions,
  { target, inputs, correlationId }: PlanRequest<AccountCreateInputs>,
): Promise<PlanResult> {
  const machineArn = options.machineArn ?? '';
  const problems = [
    ...(await takenProblems(options, target.name)),
    ...(await addressProblems(options, inputs.email)),
    ...(await unitProblems(options, inputs.organizationalUnitId)),
    ...(await checkMachine(options.machines, machineArn, {
      field: 'configuration',
      correlationId,
      fix: 'Correct provisioning.accounts.createMachineArn in app-config.yaml',
    })),
  ];
  if (problems.length > 0) {
    return { problems };
  }
  return {
    problems: [],
    plan: {
      executor: STEP_FUNCTIONS,
      summary: [
        `The AWS account ${target.name} is created with the address ${inputs.email}`,
        `It goes into ${inputs.organizationalUnitId}${
          target.team ? ` and belongs to ${target.team}` : ''
        }`,
      ],
      execution: {
        machineArn,
        input: {
          account_name: target.name,
          account_email: inputs.email,
          organizational_unit_id: inputs.organizationalUnitId,
          account_tags: {
            purpose: inputs.purpose,
            'cost-centre': inputs.costCentre,
            ...(target.team && { owner: target.team }),
          },
        },
        effectsOfOutput: [
          {
            type: 'account',
            ref: 'resource:default/aws-{account_id}',
            operation: 'create',
            accountId: '{account_id}',
          },
        ],
      },
      effects: [{ type: 'account', ref: target.name, operation: 'create' }],
      blastRadius: [
        'An AWS account can be closed, but stays in the organization for 90 days',
      ],
    },
  };
}

/** AWS makes no second account with an address, and says so late. */
async function addressProblems(
  { catalog, auth }: AccountCreateOptions,
  email: string,
): Promise<InputProblem[]> {
  const { items } = await catalog.queryEntities(
    {
      filter: {
        kind: 'Resource',
        [`metadata.annotations.${ANNOTATION_ACCOUNT_EMAIL}`]: email,
      },
      limit: 1,
    },
    { credentials: await auth.getOwnServiceCredentials() },
  );
  return items.map(({ metadata: { title, name } }) => ({
    field: 'inputs.email',
    value: email,
    reason: `The account ${title ?? name} has this address already`,
    fix: 'Enter an address that no account has, such as one with +name before the @',
  }));
}

async function unitProblems(
  { catalog, auth }: AccountCreateOptions,
  id: string,
): Promise<InputProblem[]> {
  const entity = await catalog.getEntityByRef(resourceRef(id), {
    credentials: await auth.getOwnServiceCredentials(),
  });
  return entity
    ? []
    : [
        {
          field: 'inputs.organizationalUnitId',
          value: id,
          reason: 'The organization has no such unit, as the catalog knows it',
          fix: 'Choose a unit that is there',
        },
      ];
}

/** Two accounts of one name are allowed by AWS, and confuse everybody. */
async function takenProblems(
  options: AccountCreateOptions,
  name: string,
): Promise<InputProblem[]> {
  const account = await findAccount(options, name);
  return account
    ? [
        {
          field: 'target.name',
          value: name,
          reason: `There is an account ${name} already: ${account.id}`,
          fix: 'Choose another name',
        },
      ]
    : [];
}
