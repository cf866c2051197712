/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ENCLAVE_STATES,
  EnclaveOperation,
  enclaveOperationsOf,
  EnclaveReferenceInputs,
  enclaveReferenceInputsSchema,
  EnclaveResizeInputs,
  enclaveResizeInputsSchema,
  enclaveTransition,
  InputProblem,
  otherEnclaveInstances,
  resourceRef,
} from '@steward/backstage-plugin-provisioning-common';
import {
  CatalogDependents,
  limitProblems,
  PlanRequest,
  PlanResult,
  PricedResource,
  RunKind,
} from '@steward/backstage-plugin-provisioning-node';
import { JsonObject } from '@backstage/types';
import { EnclaveRow } from './EnclaveRow';
import { ENCLAVE_TABLE } from './EnclaveTableExecutor';
import { EnclavePlatform } from './EnclavePlatform';

export interface EnclaveChangeOptions {
  platform: EnclavePlatform;
  dependents: CatalogDependents;
}

/** What an operation adds to the plan of a transition. */
interface Details {
  summary: string[];
  set?: JsonObject;
  resources?: PricedResource[];
  size?: number;
}

/** Pauses an enclave that is deployed. */
export function createEnclavePause(options: EnclaveChangeOptions) {
  return referenceKind(options, 'pause', 'Pause an enclave', row => ({
    summary: [`${nameOf(row)} stops; its configuration stays`],
  }));
}

/** Resumes an enclave that is paused. */
export function createEnclaveResume(options: EnclaveChangeOptions) {
  return referenceKind(options, 'resume', 'Resume an enclave', row => ({
    summary: [`${nameOf(row)} runs again`],
  }));
}

/** Destroys an enclave and what Terraform made for it. */
export function createEnclaveDestroy(options: EnclaveChangeOptions) {
  return referenceKind(options, 'destroy', 'Destroy an enclave', row => ({
    summary: [
      `${nameOf(
        row,
      )} is destroyed with its parent instance; what it kept in memory is lost`,
    ],
    resources: parentOf(row, row.providerConfig?.instanceType, -1),
  }));
}

/** Gives an enclave another size; it is deployed anew. */
export function createEnclaveResize(
  options: EnclaveChangeOptions,
): RunKind<EnclaveResizeInputs> {
  return {
    ...common(options, 'resize', 'Resize an enclave'),
    inputsSchema: enclaveResizeInputsSchema,
    limits: options.platform.sizeLimits,
    plan: async request => {
      const problems = limitProblems(options.platform.sizeLimits, request);
      return problems.length > 0
        ? { problems }
        : planChange(options, 'resize', request, resizeDetails);
    },
  };
}

function resizeDetails(row: EnclaveRow, inputs: EnclaveResizeInputs): Details {
  const { cpuCount, memoryMib, instanceType } = inputs;
  const before = row.providerConfig;
  return {
    summary: [
      `${nameOf(
        row,
      )} gets ${cpuCount} vCPU and ${memoryMib} MiB on an ${instanceType}, instead of ${
        before?.cpuCount ?? '?'
      } vCPU and ${before?.memoryMiB ?? '?'} MiB on an ${
        before?.instanceType ?? 'instance of unknown type'
      }`,
      'It is deployed anew and is not there meanwhile',
    ],
    set: {
      'providerConfig.cpuCount': String(cpuCount),
      'providerConfig.memoryMiB': String(memoryMib),
      'providerConfig.instanceType': instanceType,
    },
    resources: [
      ...parentOf(row, before?.instanceType, -1),
      ...parentOf(row, instanceType, 1).map(parent => ({
        ...parent,
        alternatives: otherEnclaveInstances(inputs).map(type => `ec2:${type}`),
      })),
    ],
    size: cpuCount,
  };
}

function referenceKind(
  options: EnclaveChangeOptions,
  operation: EnclaveOperation,
  title: string,
  details: (row: EnclaveRow) => Details,
): RunKind<EnclaveReferenceInputs> {
  return {
    ...common(options, operation, title),
    inputsSchema: enclaveReferenceInputsSchema,
    plan: request => planChange(options, operation, request, details),
  };
}

function common(
  { platform }: EnclaveChangeOptions,
  operation: EnclaveOperation,
  title: string,
) {
  return {
    name: `enclave.${operation}`,
    title,
    executor: ENCLAVE_TABLE,
    estateSource: 'enclaves',
    destructive: operation === 'destroy',
    unavailable: platform.unavailable,
    naturalKey: ({ inputs }: { inputs: JsonObject }) =>
      `enclave:${String(inputs.enclaveId)}`,
  };
}

async function planChange<T extends EnclaveReferenceInputs>(
  { platform, dependents }: EnclaveChangeOptions,
  operation: EnclaveOperation,
  { target, inputs, correlationId }: PlanRequest<T>,
  detailsOf: (row: EnclaveRow, inputs: T) => Details,
): Promise<PlanResult> {
  const { enclaveId } = inputs;
  const problems = await platform.problems(correlationId);
  if (problems.length > 0) {
    return { problems };
  }
  const row = await platform.row(enclaveId, correlationId);
  const wrong = row
    ? stateProblem(row, operation)
    : {
        field: 'inputs.enclaveId',
        value: enclaveId,
        reason: `There is no enclave ${enclaveId}`,
        fix: 'Choose an enclave that is there',
      };
  if (!row || wrong) {
    return { problems: wrong ? [wrong] : [] };
  }
  const entityRef = resourceRef(enclaveId);
  const details = detailsOf(row, inputs);
  const accountId = row.accountId ?? target.accountId;
  const region = row.region ?? target.region;
  const team = row.owner ?? target.team;
  return {
    problems: [],
    target: {
      ...target,
      name: row.name ?? target.name,
      accountId,
      region,
      team,
      entityRef,
    },
    plan: {
      executor: ENCLAVE_TABLE,
      summary: details.summary,
      execution: {
        operation,
        table: { ...platform.place },
        enclaveId,
        ...(details.set && { set: details.set }),
        ...(team && { team }),
      },
      effects: [
        {
          type: 'enclave',
          ref: entityRef,
          operation: operation === 'destroy' ? 'delete' : 'update',
          accountId,
          region,
        },
      ],
      blastRadius: operation === 'resume' ? [] : await dependents.of(entityRef),
    },
    changes: [{ entityRef, accountId: row.accountId, owner: row.owner }],
    facts: { size: details.size ?? 0 },
    resources: details.resources,
  };
}

/** Why the row's state does not allow the operation. */
function stateProblem(
  row: EnclaveRow,
  operation: EnclaveOperation,
): InputProblem | undefined {
  if (enclaveOperationsOf(row.status).includes(operation)) {
    return undefined;
  }
  const isKnown = (ENCLAVE_STATES as readonly string[]).includes(row.status);
  const { from } = enclaveTransition(operation);
  return {
    field: 'inputs.enclaveId',
    value: row.id,
    reason: isKnown
      ? `${nameOf(row)} is ${
          row.status
        }; to ${operation} it, it must be ${from.join(' or ')}`
      : `${nameOf(row)} is ${
          row.status
        }, a state that Steward does not know and leaves alone`,
    fix: isKnown
      ? 'Wait until what is under way has ended, or look at its findings'
      : 'Ask the owners of the enclave platform',
  };
}

function parentOf(
  row: EnclaveRow,
  instanceType: string | undefined,
  sign: 1 | -1,
): PricedResource[] {
  return instanceType && row.region
    ? [
        {
          title: `Parent instance ${instanceType} of ${nameOf(row)}`,
          sku: `ec2:${instanceType}`,
          region: row.region,
          quantity: 1,
          sign,
        },
      ]
    : [];
}

function nameOf({ name, id }: EnclaveRow): string {
  return name ?? id;
}
