/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService } from '@backstage/backend-plugin-api';
import { JsonObject, JsonValue } from '@backstage/types';
import { IndexedAccount } from '@steward/backstage-plugin-estate-common';
import { AwsAccess } from '@steward/backstage-plugin-aws-access-node';
import { EstateService } from '@steward/backstage-plugin-estate-node';
import {
  FleetRunInputs,
  fleetRunInputsSchema,
  InputProblem,
} from '@steward/backstage-plugin-provisioning-common';
import {
  matchesAny,
  PlanRequest,
  PlanResult,
  RunKind,
} from '@steward/backstage-plugin-provisioning-node';
import canonicalize from 'canonicalize';
import { machineName } from '../stepFunctions/executionArn';
import { StateMachines } from '../stepFunctions/StateMachines';
import { FleetSection } from '../readAwsConfig';
import { FleetChange } from './FleetChange';
import { FLEET } from './FleetExecutor';
import { checkMachine } from '../stepFunctions/checkMachine';
import { checkQueue } from './checkQueue';
import {
  fillTemplate,
  PLACEHOLDERS,
  unknownPlaceholders,
} from './fillTemplate';
import { queuePlace } from './queuePlace';
import { selectTargets } from './selectTargets';

export interface FleetRunOptions {
  aws: AwsAccess;
  machines: StateMachines;
  estate: Pick<EstateService, 'selectAccounts'>;
  auth: AuthService;
  section: FleetSection;
}

/** One account, in one region where regions were chosen, with its payload. */
interface Target extends JsonObject {
  accountId: string;
  accountName: string;
  payload: JsonValue;
}

/** What Step Functions and SQS take as an input and as a message. */
const MAX_BYTES = 256 * 1024;
const MAX_LISTED = 50;

/** One payload applied to many accounts. */
export function createFleetRun(
  options: FleetRunOptions,
): RunKind<FleetRunInputs> {
  return {
    name: 'fleet.run',
    title: 'Apply a payload to many accounts',
    executor: FLEET,
    destructive: false,
    inputsSchema: fleetRunInputsSchema,
    unavailable:
      options.section.allow.length > 0
        ? undefined
        : 'No machine and no queue may be used: set provisioning.fleet.allow in app-config.yaml',
    naturalKey: ({ target }) => `fleet:${target.name}`,
    plan: request => plan(options, request),
  };
}

async function plan(
  options: FleetRunOptions,
  { inputs, correlationId }: PlanRequest<FleetRunInputs>,
): Promise<PlanResult> {
  const { destination, regions, payload } = inputs;
  const checked = await checkDestination(options, destination, correlationId);
  const problems = [...checked.problems, ...templateProblems(payload, regions)];
  if (problems.length > 0) {
    return { problems };
  }
  const selected = await selectTargets(
    {
      ...options,
      allowOrganizationRoot: options.section.allowOrganizationRoot,
    },
    inputs.selector,
  );
  if ('problems' in selected) {
    return { problems: selected.problems };
  }
  const { accounts, leftOut } = selected;
  const { targets, disabled } = targetsOf(accounts, payload, regions);
  if (targets.length === 0) {
    return { problems: [nothingMeant(leftOut)] };
  }
  const execution = changeOf(destination, targets, payload, options.section);
  const tooLarge = sizeProblem(execution);
  if (tooLarge) {
    return { problems: [tooLarge] };
  }
  const names = targets.map(({ accountName, accountId, region }) =>
    [`${accountName} (${accountId})`, region].filter(Boolean).join(' in '),
  );
  return {
    problems: [],
    plan: {
      executor: FLEET,
      summary: [
        `The payload goes to ${accounts.length} accounts${
          regions.length > 0 ? ` in ${regions.join(', ')}` : ''
        } by ${
          destination.type === 'queue'
            ? `a message each in ${destination.url}`
            : `one execution of ${machineName(destination.arn)}`
        }`,
        ...names.slice(0, MAX_LISTED),
        ...(names.length > MAX_LISTED
          ? [`and ${names.length - MAX_LISTED} more`]
          : []),
      ],
      execution: execution as JsonObject,
      effects: [],
      blastRadius: [...checked.unchecked, ...leftOut, ...disabled],
    },
    changes: [...new Set(accounts.map(({ owner }) => owner))].map(owner => ({
      owner,
    })),
    facts: { size: accounts.length },
    accounts,
  };
}

/** What keeps the payload from its destination, and what of it AWS does not let Steward check. */
async function checkDestination(
  { aws, machines, section }: FleetRunOptions,
  destination: FleetRunInputs['destination'],
  correlationId: string,
): Promise<{ problems: InputProblem[]; unchecked: string[] }> {
  const isQueue = destination.type === 'queue';
  const field = `inputs.destination.${isQueue ? 'url' : 'arn'}`;
  const value = isQueue ? destination.url : destination.arn;
  const refused = (reason: string, fix: string) => ({
    problems: [{ field, value, reason, fix }],
    unchecked: [],
  });
  if (!matchesAny(value, section.allow)) {
    return refused(
      'Fleet runs may not use this destination',
      'Choose another one, or have it added to provisioning.fleet.allow',
    );
  }
  if (!isQueue) {
    const problems = await checkMachine(machines, value, {
      field,
      correlationId,
    });
    return { problems, unchecked: [] };
  }
  const place = queuePlace(value, section);
  if (!place) {
    return refused(
      'This address does not say which account and region the queue is in',
      'Enter an address like https://sqs.eu-central-1.amazonaws.com/123456789012/name, or set provisioning.fleet.region',
    );
  }
  const { fault, unchecked } = await checkQueue(
    aws,
    { url: value, ...place },
    correlationId,
  );
  return fault
    ? refused(
        fault,
        `Enter the address of a queue in account ${place.accountId}, ${place.region}`,
      )
    : { problems: [], unchecked: unchecked ? [unchecked] : [] };
}

function templateProblems(
  payload: JsonObject,
  regions: readonly string[],
): InputProblem[] {
  return unknownPlaceholders(payload, regions.length > 0).map(name => ({
    field: 'inputs.payload',
    value: `{{${name}}}`,
    reason:
      name === 'region'
        ? 'The payload names a region, and none is chosen'
        : `Nothing fills {{${name}}}`,
    fix:
      name === 'region'
        ? 'Choose regions'
        : `Use ${PLACEHOLDERS.map(one => `{{${one}}}`).join(', ')}`,
  }));
}

/** An account whose regions are known takes part only in those that it has. */
function targetsOf(
  accounts: readonly IndexedAccount[],
  payload: JsonObject,
  regions: readonly string[],
): { targets: Target[]; disabled: string[] } {
  const disabled: string[] = [];
  const targets = accounts.flatMap(account => {
    const { id: accountId, name: accountName } = account;
    const lacks = (region: string) =>
      account.regions.length > 0 && !account.regions.includes(region);
    disabled.push(
      ...regions
        .filter(lacks)
        .map(
          region => `${accountName} (${accountId}) has not enabled ${region}`,
        ),
    );
    const places =
      regions.length > 0 ? regions.filter(r => !lacks(r)) : [undefined];
    return places.map(region => ({
      accountId,
      accountName,
      ...(region && { region }),
      payload: fillTemplate(payload, { accountId, accountName, region }),
    }));
  });
  return { targets, disabled };
}

function changeOf(
  destination: FleetRunInputs['destination'],
  targets: readonly Target[],
  payload: JsonObject,
  section: FleetSection,
): FleetChange {
  const place =
    destination.type === 'queue' && queuePlace(destination.url, section);
  if (destination.type === 'queue' && place) {
    return {
      destination: 'queue',
      queueUrl: destination.url,
      ...place,
      messages: targets.map(target => ({
        accountId: target.accountId,
        ...(typeof target.region === 'string' && { region: target.region }),
        body: canonicalize(target) ?? '',
      })),
    };
  }
  const { arn } = destination as Extract<
    FleetRunInputs['destination'],
    { type: 'state-machine' }
  >;
  return {
    destination: 'state-machine',
    machine: {
      machineArn: arn,
      input: JSON.parse(JSON.stringify({ accounts: targets, payload })),
      results: 'results',
    },
  };
}

function sizeProblem(change: FleetChange): InputProblem | undefined {
  const texts =
    change.destination === 'queue'
      ? change.messages.map(({ body }) => body)
      : [JSON.stringify(change.machine.input)];
  const largest = Math.max(...texts.map(text => Buffer.byteLength(text)));
  return largest > MAX_BYTES
    ? {
        field: 'inputs.payload',
        value: `${Math.ceil(largest / 1024)} KiB`,
        reason: 'AWS takes at most 256 KiB at once',
        fix:
          change.destination === 'queue'
            ? 'Make the payload smaller'
            : 'Make the payload smaller, choose fewer accounts, or use a queue',
      }
    : undefined;
}

function nothingMeant(leftOut: readonly string[]): InputProblem {
  return {
    field: 'inputs.selector',
    reason:
      leftOut.length > 0
        ? `No active account is meant: ${leftOut.slice(0, 5).join('; ')}`
        : 'No account is meant',
    fix: 'Widen the selector',
  };
}
