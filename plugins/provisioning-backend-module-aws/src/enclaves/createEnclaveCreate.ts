/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService } from '@backstage/backend-plugin-api';
import { EstateService } from '@steward/backstage-plugin-estate-node';
import {
  EnclaveCreateInputs,
  enclaveCreateInputsSchema,
  InputProblem,
  otherEnclaveInstances,
} from '@steward/backstage-plugin-provisioning-common';
import { isSecretName, scrubText } from '@steward/backstage-plugin-portal-node';
import {
  limitProblems,
  openAccount,
  placeProblems,
  PlanRequest,
  PlanResult,
  RunKind,
} from '@steward/backstage-plugin-provisioning-node';
import { enclaveIdOf } from './enclaveId';
import { ENCLAVE_TABLE } from './EnclaveTableExecutor';
import { EnclavePlatform } from './EnclavePlatform';
import { enclaveItem } from './enclaveItem';

/** ARN of a secret or parameter: it names a secret and is none. */
const SECRET_REFERENCE = /^arn:aws[a-z-]*:(?:secretsmanager|ssm):\S+$/;

export interface EnclaveCreateOptions {
  platform: EnclavePlatform;
  estate: Pick<EstateService, 'getAccount'>;
  auth: AuthService;
}

/** A new Nitro enclave: a row that the platform deploys. */
export function createEnclaveCreate(
  options: EnclaveCreateOptions,
): RunKind<EnclaveCreateInputs> {
  return {
    name: 'enclave.create',
    title: 'Create an enclave',
    executor: ENCLAVE_TABLE,
    estateSource: 'enclaves',
    destructive: false,
    inputsSchema: enclaveCreateInputsSchema,
    reversedBy: 'enclave.destroy',
    unavailable: options.platform.unavailable,
    limits: options.platform.limits,
    naturalKey: ({ target }) => `enclave:${target.name}`,
    plan: request => plan(options, request),
    reverse: run => ({
      kind: 'enclave.destroy',
      target: run.target,
      inputs: { enclaveId: enclaveIdOf(run) },
    }),
  };
}

async function plan(
  options: EnclaveCreateOptions,
  { target, inputs, correlationId }: PlanRequest<EnclaveCreateInputs>,
): Promise<PlanResult> {
  const { platform } = options;
  const { name, accountId, region, team } = target;
  const incomplete = [
    ...placeProblems(target, 'An enclave'),
    ...secretProblems(inputs),
  ];
  if (incomplete.length > 0 || !accountId || !region) {
    return { problems: incomplete };
  }
  const refused = limitProblems(platform.limits, { target, inputs });
  if (refused.length > 0) {
    return { problems: refused };
  }
  const found = await openAccount(options, accountId);
  const problems = [
    ...('problem' in found ? [found.problem] : []),
    ...(await platform.problems(correlationId)),
  ];
  if ('problem' in found || problems.length > 0) {
    return { problems };
  }
  const { account } = found;
  const [namesake] = await platform.named(name, correlationId);
  if (namesake) {
    return { problems: [taken(name, namesake.id, namesake.status)] };
  }
  const { cpuCount, memoryMib, instanceType, dockerImage } = inputs;
  return {
    problems: [],
    target: { ...target, accountName: account.name },
    plan: {
      executor: ENCLAVE_TABLE,
      summary: [
        `The enclave ${name} runs ${dockerImage} on ${cpuCount} vCPU and ${memoryMib} MiB`,
        `Its parent instance is an ${instanceType} in ${account.name}, ${region}`,
        ...(inputs.publicAccess
          ? [
              `Its ports ${
                inputs.exposePorts.join(', ') || '(none yet)'
              } are open to addresses outside of the network`,
            ]
          : []),
        'The enclave platform deploys it once the request is in its table',
      ],
      execution: {
        operation: 'deploy',
        table: { ...platform.place },
        item: enclaveItem({ name, accountId, region, team }, inputs),
        ...(team && { team }),
      },
      effects: [
        {
          type: 'enclave',
          ref: name,
          operation: 'create',
          accountId,
          region,
        },
      ],
      blastRadius: [],
    },
    facts: {
      size: cpuCount,
      debug: inputs.enableDebug,
      publicExposure: inputs.publicAccess,
    },
    resources: [
      {
        title: `Parent instance ${instanceType} of ${name}`,
        sku: `ec2:${instanceType}`,
        region,
        quantity: 1,
        alternatives: otherEnclaveInstances(inputs).map(type => `ec2:${type}`),
      },
    ],
  };
}

/** The table holds variables as plain text that many can read. */
function secretProblems({
  environmentVariables,
}: EnclaveCreateInputs): InputProblem[] {
  return Object.entries(environmentVariables)
    .filter(
      ([name, value]) =>
        value !== '' &&
        !SECRET_REFERENCE.test(value) &&
        (isSecretName(name) || scrubText(value).found > 0),
    )
    .map(([name]) => ({
      field: `inputs.environmentVariables.${name}`,
      reason: `${name} looks like a secret, and variables of an enclave are stored as plain text`,
      fix: 'Store it in AWS Secrets Manager and enter the ARN of the secret, such as arn:aws:secretsmanager:eu-central-1:123456789012:secret:kyc-1a2b3c',
    }));
}

function taken(name: string, id: string, status: string): InputProblem {
  return {
    field: 'target.name',
    value: name,
    reason: `There is an enclave ${name} already: ${id}, ${status}`,
    fix: 'Choose another name',
  };
}
