/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Execution, HistoryEvent, NewHistoryEvent } from './Execution';
import { InterpreterEvent } from './runDefinition';
import { AslDefinition, Json } from './StateMachine';

const whole = { truncated: false };

/** States whose start and end are events of their own. */
const withPhases = new Set(['Map', 'Parallel']);

function entered(name: string, type: string, input: Json): NewHistoryEvent[] {
  return [
    {
      type: `${type}StateEntered`,
      stateEnteredEventDetails: {
        name,
        input: JSON.stringify(input),
        inputDetails: whole,
      },
    },
    ...(withPhases.has(type) ? [{ type: `${type}StateStarted` }] : []),
  ];
}

function exited(name: string, type: string, output: Json): NewHistoryEvent[] {
  return [
    ...(withPhases.has(type) ? [{ type: `${type}StateSucceeded` }] : []),
    {
      type: `${type}StateExited`,
      stateExitedEventDetails: {
        name,
        output: JSON.stringify(output),
        outputDetails: whole,
      },
    },
  ];
}

function eventsOf(event: InterpreterEvent): NewHistoryEvent[] {
  switch (event.type) {
    case 'StateEntered': {
      const { name, type, input } = event.state;
      return entered(name, type, input);
    }
    case 'StateExited': {
      const { name, type, output } = event.state;
      return exited(name, type, output ?? null);
    }
    case 'MapIterationStarted':
    case 'MapIterationSucceeded':
    case 'MapIterationFailed': {
      const { type, index, parentState } = event;
      const details = { name: parentState.name, index };
      return [{ type, [`m${type.slice(1)}EventDetails`]: details }];
    }
    default:
      return [];
  }
}

/**
 * The events of the history of Step Functions for one of the interpreter. What
 * happens inside a task is reported by its integration, starts and ends of
 * executions by the engine.
 */
export function historyEvents(event: InterpreterEvent): NewHistoryEvent[] {
  const { timestamp } = event;
  return eventsOf(event).map(made => ({ ...made, timestamp }));
}

type Entered = { name: string; input: string };

function stateOf(event: HistoryEvent): Entered | undefined {
  return event.stateEnteredEventDetails as Entered | undefined;
}

/** The last state of the outermost level that was entered: where a run goes on. */
export function lastState(
  definition: AslDefinition,
  execution: Execution,
): { name: string; input: Json; eventId: number } | undefined {
  const event = execution.history.findLast(candidate => {
    const state = stateOf(candidate);
    return state && Object.hasOwn(definition.States, state.name);
  });
  const state = event && stateOf(event);
  return (
    state && {
      name: state.name,
      input: JSON.parse(state.input) as Json,
      eventId: event.id,
    }
  );
}

/** What the task of the last state had submitted before it was cut off, as JSON. */
export function submittedSince(
  execution: Execution,
  eventId: number,
): string | undefined {
  const after = execution.history.slice(eventId);
  const details = after.findLast(event => event.type === 'TaskSubmitted')
    ?.taskSubmittedEventDetails as { output: string } | undefined;
  return details?.output;
}
