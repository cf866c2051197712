/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AslDefinition, StateMachine } from './StateMachine';
import { Variant } from './variants/Variant';

/**
 * State of an execution as Step Functions reports it.
 *
 * @public
 */
export type ExecutionStatus =
  | 'RUNNING'
  | 'SUCCEEDED'
  | 'FAILED'
  | 'TIMED_OUT'
  | 'ABORTED'
  | 'PENDING_REDRIVE';

/** An event of a history; the details are in the member that its type has in the API. */
export interface HistoryEvent {
  id: number;
  previousEventId: number;
  /** Milliseconds since 1970. */
  timestamp: number;
  type: string;
  [details: string]: unknown;
}

/** An event that has no place in a history yet; it is of now unless it says when. */
export interface NewHistoryEvent {
  type: string;
  timestamp?: number;
  [details: string]: unknown;
}

/** An execution of a state machine. Instants are milliseconds since 1970. */
export interface Execution {
  arn: string;
  name: string;
  machineArn: string;
  machineName: string;
  type: StateMachine['type'];
  accountId: string;
  region: string;
  roleArn: string;
  /** The definition that it started with, which an update of the machine does not change. */
  definition: AslDefinition;
  /** JSON text as it was given. */
  input: string;
  output?: string;
  status: ExecutionStatus;
  startDate: number;
  stopDate?: number;
  error?: string;
  cause?: string;
  redriveCount: number;
  redriveDate?: number;
  /** Client tokens of redrives that were taken. */
  redriveTokens: string[];
  /** When the present run began: the start, or the last redrive. */
  runningSince: number;
  variant?: Variant;
  /** Token of the task that waits for a callback, by state. */
  taskTokens: Record<string, string>;
  /** Set for the children of a Distributed Map. */
  mapRunArn?: string;
  history: HistoryEvent[];
}

export function isOver(execution: Execution): boolean {
  return execution.stopDate !== undefined;
}
