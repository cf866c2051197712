/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AslDefinition, AslState, Json } from './StateMachine';

type Members = Record<string, unknown>;

function membersOf(value: unknown): Members {
  return typeof value === 'object' && value !== null ? (value as Members) : {};
}

/** Whether a state is a Map whose items are executions of their own. */
export function isDistributedMap(state: AslState): boolean {
  const { ProcessorConfig } = membersOf(state.ItemProcessor);
  return (
    state.Type === 'Map' && membersOf(ProcessorConfig).Mode === 'DISTRIBUTED'
  );
}

/** The state as a task, for an interpreter that knows no Distributed Map. */
export function mapAsTask(state: AslState): AslState {
  const {
    ItemProcessor,
    ItemSelector,
    ItemsPath,
    MaxConcurrency,
    Parameters,
    ToleratedFailureCount,
    ToleratedFailurePercentage,
    Label,
    ...rest
  } = state;
  return { ...rest, Type: 'Task', Resource: 'arn:aws:states:::sandbox:mapRun' };
}

/** A definition whose result is the list of inputs of a Distributed Map's children. */
export function itemsDefinition(state: AslState): AslDefinition {
  const { ItemsPath, ItemSelector, Parameters } = state;
  return {
    StartAt: 'Items',
    States: {
      Items: {
        Type: 'Map',
        ...(ItemsPath !== undefined && { ItemsPath }),
        ...(ItemSelector !== undefined && { ItemSelector }),
        ...(Parameters !== undefined && { Parameters }),
        Iterator: {
          StartAt: 'Item',
          States: { Item: { Type: 'Pass', End: true } },
        },
        End: true,
      },
    },
  };
}

/** How many children of a Distributed Map may fail, and how many run at once. */
export function mapLimits(state: AslState) {
  const number = (name: string, fallback: number) => {
    const value = state[name];
    return typeof value === 'number' ? value : fallback;
  };
  return {
    maxConcurrency: number('MaxConcurrency', 0) || 1000,
    toleratedFailureCount: number('ToleratedFailureCount', 0),
    toleratedFailurePercentage: number('ToleratedFailurePercentage', 0),
  };
}

/** The definition that each child runs. */
export function childDefinition(state: AslState): AslDefinition {
  return state.ItemProcessor as AslDefinition;
}

export function isList(value: Json): value is Json[] {
  return Array.isArray(value);
}
