/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { Execution } from '../../machines/Execution';
import { MapRun } from '../../machines/MapRun';
import { AwsError } from '../AwsError';
import { Operation, operation, OperationContext } from '../AwsService';
import { requireExecution, StatesOptions } from './findInPlace';
import { invalidArn } from './statesErrors';

function datesOf({ startDate, stopDate }: MapRun) {
  return {
    startDate: new Date(startDate),
    ...(stopDate !== undefined && { stopDate: new Date(stopDate) }),
  };
}

function countsOf(mapRun: MapRun, children: Execution[]) {
  const count = (status: Execution['status']) =>
    children.filter(child => child.status === status).length;
  const succeeded = count('SUCCEEDED');
  return {
    pending: mapRun.total - children.length,
    running: count('RUNNING'),
    succeeded,
    failed: count('FAILED'),
    timedOut: count('TIMED_OUT'),
    aborted: count('ABORTED'),
    total: mapRun.total,
    resultsWritten: succeeded,
  };
}

/** The map run with an ARN; an error when there is none. */
export function requireMapRun(
  { machines }: StatesOptions,
  arn: string,
  context: OperationContext,
): MapRun {
  if (!/^arn:aws:states:[\w-]+:\d{12}:mapRun:/.test(arn)) {
    throw invalidArn(arn);
  }
  const mapRun = machines.executions.mapRun(arn);
  const [, , , region, accountId] = arn.split(':');
  const here =
    accountId === context.caller.accountId && region === context.region;
  if (!mapRun || !here) {
    throw new AwsError('ResourceNotFound', `Resource not found: '${arn}'`, {
      members: { resourceName: arn },
    });
  }
  return mapRun;
}

/** Operations on the runs of Distributed Maps. */
export function mapRunOperations(
  options: StatesOptions,
): Record<string, Operation> {
  const { executions } = options.machines;
  return {
    DescribeMapRun: operation(
      z.object({ mapRunArn: z.string().min(1) }),
      (input, context) => {
        const mapRun = requireMapRun(options, input.mapRunArn, context);
        const counts = countsOf(
          mapRun,
          executions.all().filter(child => child.mapRunArn === mapRun.arn),
        );
        return {
          mapRunArn: mapRun.arn,
          executionArn: mapRun.executionArn,
          status: mapRun.status,
          ...datesOf(mapRun),
          maxConcurrency: mapRun.maxConcurrency,
          toleratedFailurePercentage: mapRun.toleratedFailurePercentage,
          toleratedFailureCount: mapRun.toleratedFailureCount,
          itemCounts: counts,
          executionCounts: counts,
          redriveCount: 0,
        };
      },
    ),
    ListMapRuns: operation(
      z.object({ executionArn: z.string().min(1) }),
      (input, context) => {
        const { arn } = requireExecution(options, input.executionArn, context);
        return {
          mapRuns: executions
            .mapRuns()
            .filter(mapRun => mapRun.executionArn === arn)
            .map(mapRun => ({
              executionArn: arn,
              mapRunArn: mapRun.arn,
              stateMachineArn: mapRun.stateMachineArn,
              ...datesOf(mapRun),
            })),
        };
      },
    ),
  };
}
