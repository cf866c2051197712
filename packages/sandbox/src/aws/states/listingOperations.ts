/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { Execution } from '../../machines/Execution';
import { Operation, operation } from '../AwsService';
import { PageMark, readMark, writeMark } from '../pageMark';
import {
  executionItemWire,
  historyEventWire,
  reportedStatus,
} from './executionWire';
import {
  isHidden,
  requireExecution,
  requireMachine,
  StatesOptions,
} from './findInPlace';
import { requireMapRun } from './mapRunOperations';
import { notForExpress, statesErrors } from './statesErrors';

const page = z.object({
  maxResults: z.number().int().min(0).max(1000).optional(),
  nextToken: z.string().optional(),
});
const usualSize = 100;

function isAfter(execution: Execution, [, at, arn]: PageMark): boolean {
  return (
    execution.startDate < at ||
    (execution.startDate === at && execution.arn < arn)
  );
}

const listInput = page.extend({
  stateMachineArn: z.string().optional(),
  mapRunArn: z.string().optional(),
  statusFilter: z
    .enum([
      'RUNNING',
      'SUCCEEDED',
      'FAILED',
      'TIMED_OUT',
      'ABORTED',
      'PENDING_REDRIVE',
    ])
    .optional(),
  redriveFilter: z.enum(['REDRIVEN', 'NOT_REDRIVEN']).optional(),
});
type ListInput = z.infer<typeof listInput>;

function accepts(input: ListInput, execution: Execution): boolean {
  const { statusFilter, redriveFilter, mapRunArn, stateMachineArn } = input;
  const ofParent = mapRunArn
    ? execution.mapRunArn === mapRunArn
    : execution.machineArn === stateMachineArn && !execution.mapRunArn;
  return (
    ofParent &&
    (!statusFilter || reportedStatus(execution) === statusFilter) &&
    (!redriveFilter ||
      execution.redriveCount > 0 === (redriveFilter === 'REDRIVEN'))
  );
}

function newestFirst(a: Execution, b: Execution): number {
  return b.startDate - a.startDate || (a.arn < b.arn ? 1 : -1);
}

/** Operations that list executions and their histories. */
export function listingOperations(
  options: StatesOptions,
): Record<string, Operation> {
  const { machines, settings } = options;
  const parentOf = (
    input: ListInput,
    context: Parameters<Operation['run']>[1],
  ) => {
    if (input.mapRunArn) {
      return requireMapRun(options, input.mapRunArn, context).arn;
    }
    const machine = requireMachine(
      options,
      input.stateMachineArn ?? '',
      context,
    );
    if (machine.type === 'EXPRESS') {
      throw notForExpress('ListExecutions');
    }
    return machine.arn;
  };
  return {
    ListExecutions: operation(
      listInput,
      (input, context) => {
        const listing = [
          parentOf(input, context),
          input.statusFilter,
          input.redriveFilter,
        ].join(' ');
        const mark = input.nextToken
          ? readMark(input.nextToken, listing, statesErrors)
          : undefined;
        const found = machines.executions
          .all()
          .filter(
            execution =>
              accepts(input, execution) &&
              !isHidden(execution, settings) &&
              (!mark || isAfter(execution, mark)),
          )
          .sort(newestFirst);
        const items = found.slice(0, input.maxResults || usualSize);
        const last = items.at(-1);
        return {
          executions: items.map(executionItemWire),
          nextToken:
            last && items.length < found.length
              ? writeMark([listing, last.startDate, last.arn])
              : undefined,
        };
      },
      {
        listing: {
          items: 'executions',
          tokenIn: 'nextToken',
          tokenOut: 'nextToken',
        },
      },
    ),
    GetExecutionHistory: operation(
      page.extend({
        executionArn: z.string().min(1),
        reverseOrder: z.boolean().default(false),
        includeExecutionData: z.boolean().default(true),
      }),
      (input, context) => {
        const { arn, history } = requireExecution(
          options,
          input.executionArn,
          context,
        );
        const { reverseOrder } = input;
        const listing = `${arn} ${reverseOrder}`;
        const from = input.nextToken
          ? readMark(input.nextToken, listing, statesErrors)[1]
          : (reverseOrder && history.length) || 1;
        const ordered = reverseOrder
          ? history.slice(0, from).reverse()
          : history.slice(from - 1);
        const events = ordered.slice(0, input.maxResults || usualSize);
        const next = ordered.at(events.length);
        return {
          events: events.map(event =>
            historyEventWire(event, { withData: input.includeExecutionData }),
          ),
          nextToken: next && writeMark([listing, next.id, arn]),
        };
      },
      {
        listing: {
          items: 'events',
          tokenIn: 'nextToken',
          tokenOut: 'nextToken',
        },
      },
    ),
  };
}
