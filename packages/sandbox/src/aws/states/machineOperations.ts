/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import {
  AslDefinition,
  StateMachine,
  stateMachineArn,
} from '../../machines/StateMachine';
import { definitionProblems } from '../../machines/definitionProblems';
import { AwsError } from '../AwsError';
import { Operation, operation } from '../AwsService';
import { paginate } from '../paginate';
import { requireExecution, requireMachine, StatesOptions } from './findInPlace';
import { requireName } from './requireName';
import { statesErrors } from './statesErrors';

const byArn = z.object({ stateMachineArn: z.string().min(1) });
function machineWire(machine: StateMachine) {
  return {
    stateMachineArn: machine.arn,
    name: machine.name,
    status: 'ACTIVE',
    definition: JSON.stringify(machine.definition),
    roleArn: machine.roleArn,
    type: machine.type,
    creationDate: new Date(machine.creationDate),
    loggingConfiguration: { level: 'OFF', includeExecutionData: false },
    tracingConfiguration: { enabled: false },
    revisionId: machine.revisionId,
  };
}

function readDefinition(text: string): AslDefinition {
  const [problem] = definitionProblems(text);
  if (problem) {
    throw new AwsError(
      'InvalidDefinition',
      `Invalid State Machine Definition: '${problem.code}: ${problem.message}'`,
    );
  }
  return JSON.parse(text) as AslDefinition;
}

/** Operations on state machines. */
export function machineOperations(
  options: StatesOptions,
): Record<string, Operation> {
  const { registry } = options.machines;
  return {
    CreateStateMachine: operation(
      z.object({
        name: z.string(),
        definition: z.string().min(1),
        roleArn: z.string().min(1),
        type: z.enum(['STANDARD', 'EXPRESS']).default('STANDARD'),
      }),
      (input, { caller, region }) => {
        requireName(input.name);
        const place = { accountId: caller.accountId, region };
        const definition = readDefinition(input.definition);
        const known = registry.get(stateMachineArn(place, input.name));
        const same =
          JSON.stringify(known?.definition) === JSON.stringify(definition) &&
          known?.type === input.type;
        if (known && !same) {
          throw new AwsError(
            'StateMachineAlreadyExists',
            `State Machine Already Exists: '${known.arn}'`,
          );
        }
        const { name, roleArn, type } = input;
        const machine =
          known ?? registry.put({ ...place, name, roleArn, type, definition });
        return {
          stateMachineArn: machine.arn,
          creationDate: new Date(machine.creationDate),
        };
      },
    ),
    UpdateStateMachine: operation(
      byArn.extend({
        definition: z.string().min(1).optional(),
        roleArn: z.string().min(1).optional(),
      }),
      (input, context) => {
        const machine = requireMachine(options, input.stateMachineArn, context);
        const updated = registry.put({
          ...machine,
          roleArn: input.roleArn ?? machine.roleArn,
          definition: input.definition
            ? readDefinition(input.definition)
            : machine.definition,
        });
        return { updateDate: new Date(), revisionId: updated.revisionId };
      },
    ),
    DescribeStateMachine: operation(byArn, (input, context) =>
      machineWire(requireMachine(options, input.stateMachineArn, context)),
    ),
    DescribeStateMachineForExecution: operation(
      z.object({ executionArn: z.string().min(1) }),
      (input, context) => {
        const execution = requireExecution(
          options,
          input.executionArn,
          context,
        );
        const { machineArn, machineName, definition, roleArn } = execution;
        return {
          stateMachineArn: machineArn,
          name: machineName,
          definition: JSON.stringify(definition),
          roleArn,
          updateDate: new Date(execution.startDate),
          mapRunArn: execution.mapRunArn,
        };
      },
    ),
    ListStateMachines: operation(
      z.object({
        maxResults: z.number().int().min(0).max(1000).optional(),
        nextToken: z.string().optional(),
      }),
      (input, { caller, region }) => {
        const { accountId } = caller;
        const page = paginate(registry.in({ accountId, region }), {
          listing: `ListStateMachines/${accountId}/${region}`,
          token: input.nextToken,
          size: input.maxResults || 100,
          errors: statesErrors,
        });
        return {
          stateMachines: page.items.map(machine => ({
            stateMachineArn: machine.arn,
            name: machine.name,
            type: machine.type,
            creationDate: new Date(machine.creationDate),
          })),
          nextToken: page.nextToken,
        };
      },
      {
        listing: {
          items: 'stateMachines',
          tokenIn: 'nextToken',
          tokenOut: 'nextToken',
        },
      },
    ),
    ValidateStateMachineDefinition: operation(
      z.object({ definition: z.string().min(1) }),
      input => {
        const problems = definitionProblems(input.definition);
        return {
          result: problems.length === 0 ? 'OK' : 'FAIL',
          diagnostics: problems.map(problem => ({
            severity: 'ERROR',
            ...problem,
          })),
          truncated: false,
        };
      },
    ),
  };
}
