/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Execution, NewHistoryEvent } from './Execution';
import { AslState, Json } from './StateMachine';

/** What a service integration works with. */
export interface TaskContext {
  execution: Execution;
  stateName: string;
  state: AslState;
  input: Json;
  /** Ends the task early when the execution is stopped. */
  signal: AbortSignal;
  /** Milliseconds for something that takes `ms` in a demonstration. */
  paced(ms: number): number;
  /** Adds an event to the history. */
  record(event: NewHistoryEvent): void;
  /** Set when the task goes on after a restart: what it had submitted, as JSON. */
  submitted?: string;
}

/** A service integration: what a `Task` state with its resource does. */
export type TaskIntegration = (context: TaskContext) => Promise<Json>;
