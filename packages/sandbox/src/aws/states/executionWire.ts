/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Execution,
  ExecutionStatus,
  HistoryEvent,
  isOver,
} from '../../machines/Execution';
import { Members } from '../AwsService';

const redriveDays = 14;
const mostEvents = 24_999;

function isPendingRedrive({ variant, runningSince }: Execution): boolean {
  return (
    variant?.kind === 'pending-redrive' &&
    Date.now() < runningSince + variant.ms
  );
}

/** The state in which an execution is reported. */
export function reportedStatus(execution: Execution): ExecutionStatus {
  return isPendingRedrive(execution) ? 'PENDING_REDRIVE' : execution.status;
}

/** Why an execution cannot be redriven; nothing when it can. */
export function whyNotRedrivable(execution: Execution): string | undefined {
  const status = reportedStatus(execution);
  if (status === 'SUCCEEDED' || status === 'RUNNING') {
    return `Execution is ${status} and cannot be redriven`;
  }
  if (status === 'PENDING_REDRIVE') {
    return 'Execution is already being redriven';
  }
  if (Date.now() - (execution.stopDate ?? 0) > redriveDays * 86_400_000) {
    return 'Execution exceeds the redrivable period';
  }
  return execution.history.length >= mostEvents
    ? 'Execution history event limit exceeded'
    : undefined;
}

function redriveWire(execution: Execution): Members {
  const { redriveCount, redriveDate, mapRunArn } = execution;
  const reason = whyNotRedrivable(execution);
  const possible = mapRunArn ? 'REDRIVABLE_BY_MAP_RUN' : 'REDRIVABLE';
  return {
    redriveCount,
    ...(redriveDate && { redriveDate: new Date(redriveDate) }),
    redriveStatus: reason ? 'NOT_REDRIVABLE' : possible,
    redriveStatusReason: reason,
  };
}

function datesOf(execution: Execution): Members {
  const { startDate, stopDate } = execution;
  return {
    startDate: new Date(startDate),
    ...(stopDate !== undefined &&
      !isPendingRedrive(execution) && { stopDate: new Date(stopDate) }),
  };
}

/** An execution as `DescribeExecution` gives it. */
export function executionWire(
  execution: Execution,
  options: { withData: boolean },
): Members {
  const { arn, machineArn, mapRunArn, name, error, cause } = execution;
  const over = isOver(execution) && !isPendingRedrive(execution);
  return {
    executionArn: arn,
    stateMachineArn: machineArn,
    name,
    status: reportedStatus(execution),
    ...datesOf(execution),
    ...(options.withData && {
      input: execution.input,
      inputDetails: { included: true },
      output: over ? execution.output : undefined,
      ...(over && execution.output && { outputDetails: { included: true } }),
    }),
    mapRunArn,
    error: over ? error : undefined,
    cause: over ? cause : undefined,
    ...redriveWire(execution),
  };
}

/** An execution as `ListExecutions` gives it. */
export function executionItemWire(execution: Execution): Members {
  const { arn, machineArn, mapRunArn, name, redriveCount } = execution;
  return {
    executionArn: arn,
    stateMachineArn: machineArn,
    name,
    status: reportedStatus(execution),
    ...datesOf(execution),
    mapRunArn,
    ...(mapRunArn && { itemCount: 1 }),
    redriveCount,
    ...(execution.redriveDate && {
      redriveDate: new Date(execution.redriveDate),
    }),
  };
}

const dataMembers = new Set(['input', 'output', 'parameters']);

function withoutData(details: unknown): unknown {
  return typeof details === 'object' && details !== null
    ? Object.fromEntries(
        Object.entries(details).filter(([name]) => !dataMembers.has(name)),
      )
    : details;
}

/** An event of a history as `GetExecutionHistory` gives it. */
export function historyEventWire(
  event: HistoryEvent,
  options: { withData: boolean },
): Members {
  const { timestamp, ...rest } = event;
  const details = options.withData
    ? rest
    : Object.fromEntries(
        Object.entries(rest).map(([name, value]) => [name, withoutData(value)]),
      );
  return { ...details, timestamp: new Date(timestamp) };
}
