/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isDistributedMap, mapAsTask } from './distributedMap';
import { Interpreter, createInterpreter } from './createInterpreter';
import { AslDefinition, AslState, Json } from './StateMachine';

/** Runs a task; what it throws is the error of the state. */
export type TaskHandler = (input: Json) => Promise<Json>;

/** How to run a definition, or the rest of one. */
export interface RunOptions {
  definition: AslDefinition;
  /** The state to begin with; `StartAt` unless given. */
  startAt?: string;
  input: Json;
  /** What `$$` gives. */
  context: Record<string, unknown>;
  /** Milliseconds until the run times out; never unless given. */
  timeoutMs?: number;
  /** How many times faster `Wait` states with `Seconds` are. */
  speed: number;
  signal: AbortSignal;
  /** The handler of each `Task` state, at any depth. */
  handlerOf(stateName: string, state: AslState): TaskHandler;
  /** Called for each event of the interpreter, in order. */
  onEvent(event: InterpreterEvent): void;
}

type Running = ReturnType<Interpreter['run']>;

/** An event as the interpreter reports it. */
export type InterpreterEvent = Running['eventLogs'] extends AsyncGenerator<
  infer Event
>
  ? Event
  : never;

/** How a run ended. */
export type RunOutcome =
  | { status: 'SUCCEEDED'; output: Json }
  | { status: 'FAILED'; error: string; cause: string }
  | { status: 'TIMED_OUT' }
  | { status: 'ABORTED' };

/** A task without a time-out may run this long: the most that a timer takes. */
const longestSeconds = 2_000_000;

/** The definitions inside a state: branches, and what a Map does with each item. */
function innerDefinitions(state: AslState): AslDefinition[] {
  const { Branches, ItemProcessor, Iterator } = state;
  return [Branches, ItemProcessor, Iterator]
    .flat()
    .filter(
      (inner): inner is AslDefinition =>
        typeof inner === 'object' && inner !== null,
    );
}

/** All states of a definition, at any depth. */
export function allStates(definition: AslDefinition): [string, AslState][] {
  return Object.entries(definition.States).flatMap(
    ([name, state]): [string, AslState][] => [
      [name, state],
      ...innerDefinitions(state).flatMap(allStates),
    ],
  );
}

function isRunByHandler(state: AslState): boolean {
  return state.Type === 'Task' || isDistributedMap(state);
}

/** The state as the interpreter can run it. Its own default for a task's time-out is a minute. */
function runnable(state: AslState): AslState {
  if (isDistributedMap(state)) {
    return runnable(mapAsTask(state));
  }
  return state.Type === 'Task' && state.TimeoutSecondsPath === undefined
    ? { TimeoutSeconds: longestSeconds, ...state }
    : state;
}

function withRunnableStates(definition: AslDefinition): AslDefinition {
  const inner = (value: unknown) =>
    Array.isArray(value)
      ? value.map(branch => withRunnableStates(branch as AslDefinition))
      : value && withRunnableStates(value as AslDefinition);
  const States = Object.fromEntries(
    Object.entries(definition.States).map(([name, state]) => {
      const { Branches, ItemProcessor, Iterator, ...rest } = runnable(state);
      return [
        name,
        {
          ...rest,
          ...(Branches !== undefined && { Branches: inner(Branches) }),
          ...(ItemProcessor !== undefined && {
            ItemProcessor: inner(ItemProcessor),
          }),
          ...(Iterator !== undefined && { Iterator: inner(Iterator) }),
        },
      ];
    }),
  );
  return { ...definition, States };
}

function failureOf(thrown: unknown): RunOutcome {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  switch (error.name) {
    case 'ExecutionTimeoutError':
      return { status: 'TIMED_OUT' };
    case 'ExecutionAbortedError':
      return { status: 'ABORTED' };
    default: {
      const cause = error.cause instanceof Error ? error.cause : error;
      return { status: 'FAILED', error: cause.name, cause: cause.message };
    }
  }
}

function interpreterFor(options: RunOptions): Interpreter {
  const { TimeoutSeconds, ...definition } = withRunnableStates(
    options.definition,
  );
  const { timeoutMs, startAt = definition.StartAt } = options;
  const limit = timeoutMs !== undefined && {
    TimeoutSeconds: Math.min(longestSeconds, Math.max(0, timeoutMs) / 1000),
  };
  return createInterpreter(
    { ...definition, ...limit, StartAt: startAt },
    { noValidate: true },
  );
}

/** Runs a definition to its end with the interpreter; never throws. */
export async function runDefinition(options: RunOptions): Promise<RunOutcome> {
  const states = allStates(options.definition);
  const interpreter = interpreterFor(options);
  const running = interpreter.run(options.input, {
    context: options.context,
    overrides: {
      taskResourceLocalHandlers: Object.fromEntries(
        states
          .filter(([, state]) => isRunByHandler(state))
          .map(([name, state]) => [name, options.handlerOf(name, state)]),
      ),
      waitTimeOverrides: Object.fromEntries(
        states
          .filter(([, state]) => typeof state.Seconds === 'number')
          .map(([name, state]) => [
            name,
            (Number(state.Seconds) * 1000) / options.speed,
          ]),
      ),
    },
  });
  const outcome = running.result.then(
    (output): RunOutcome => ({ status: 'SUCCEEDED', output }),
    failureOf,
  );
  const abort = () => running.abort();
  options.signal.addEventListener('abort', abort, { once: true });
  const maps = new Set(
    states.filter(([, state]) => isDistributedMap(state)).map(([name]) => name),
  );
  for await (const event of running.eventLogs) {
    if ('state' in event && maps.has(event.state.name)) {
      event.state.type = 'Map';
    }
    options.onEvent(event);
  }
  options.signal.removeEventListener('abort', abort);
  return outcome;
}
