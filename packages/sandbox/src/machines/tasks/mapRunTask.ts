/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createHash } from 'node:crypto';
import {
  childDefinition,
  isList,
  itemsDefinition,
  mapLimits,
} from '../distributedMap';
import { Execution } from '../Execution';
import { ExecutionEngine } from '../ExecutionEngine';
import { MapRun } from '../MapRun';
import { runDefinition } from '../runDefinition';
import { Json, StateMachine } from '../StateMachine';
import { TaskContext, TaskIntegration } from '../TaskContext';
import { TaskError } from '../TaskError';

/** What Distributed Maps work with. */
export interface MapRunTaskOptions {
  engine(): ExecutionEngine;
  machineOf(execution: Execution): StateMachine;
}

function uuidOf(text: string): string {
  const digest = createHash('md5').update(text).digest('hex');
  return digest.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

async function itemsOf(context: TaskContext): Promise<Json[]> {
  const { state, input, execution, signal } = context;
  const outcome = await runDefinition({
    definition: itemsDefinition(state),
    input,
    context: {
      Execution: { Id: execution.arn, Name: execution.name },
      StateMachine: { Id: execution.machineArn, Name: execution.machineName },
    },
    speed: 1,
    signal,
    handlerOf: () => {
      throw new Error('The items of a map are made without tasks');
    },
    onEvent: () => undefined,
  });
  if (outcome.status !== 'SUCCEEDED' || !isList(outcome.output)) {
    throw new TaskError(
      'States.ItemReaderFailed',
      outcome.status === 'FAILED' ? outcome.cause : 'The items are no list.',
    );
  }
  return outcome.output;
}

/** The map run that this state had begun before a restart, or a new one. */
function beginMapRun(
  engine: ExecutionEngine,
  context: TaskContext,
  total: number,
): MapRun {
  const { execution, stateName, state, record } = context;
  const id = uuidOf(`${execution.arn}/${stateName}/${execution.redriveCount}`);
  const label = typeof state.Label === 'string' ? state.Label : stateName;
  const arn = `arn:aws:states:${execution.region}:${
    execution.accountId
  }:mapRun:${execution.machineName}/${label.replace(/[^\w-]/g, '')}:${id}`;
  const known = engine.store.mapRun(arn);
  if (known) {
    return known;
  }
  const mapRun: MapRun = {
    arn,
    executionArn: execution.arn,
    stateMachineArn: execution.machineArn,
    status: 'RUNNING',
    startDate: Date.now(),
    ...mapLimits(state),
    total,
  };
  engine.store.putMapRun(mapRun);
  record({
    type: 'MapRunStarted',
    mapRunStartedEventDetails: { mapRunArn: arn },
  });
  return mapRun;
}

function fails(mapRun: MapRun, failed: number): boolean {
  const share = mapRun.total === 0 ? 0 : (failed / mapRun.total) * 100;
  return (
    failed > mapRun.toleratedFailureCount &&
    share > mapRun.toleratedFailurePercentage
  );
}

/** Runs all items as executions of their own, so many at once as the state allows. */
async function runChildren(
  engine: ExecutionEngine,
  options: { mapRun: MapRun; machine: StateMachine; items: Json[] },
  context: TaskContext,
): Promise<Execution[]> {
  const { mapRun, machine, items } = options;
  const children: Execution[] = [];
  let next = 0;
  const lane = async () => {
    while (next < items.length && !context.signal.aborted) {
      const index = next;
      next += 1;
      const name = uuidOf(`${mapRun.arn}/${index}`);
      const arn = `${mapRun.arn
        .replace(':mapRun:', ':execution:')
        .replace(/:[^:]*$/, '')}:${name}`;
      const child =
        engine.store.get(arn) ??
        engine.start({
          machine,
          name,
          input: JSON.stringify(items[index]),
          definition: childDefinition(context.state),
          mapRunArn: mapRun.arn,
        });
      children[index] = await engine.ended(child);
    }
  };
  const lanes = Math.min(mapRun.maxConcurrency, items.length);
  await Promise.all(Array.from({ length: lanes }, lane));
  context.signal.throwIfAborted();
  return children;
}

/** A Distributed Map: its results are the outputs of the children that succeeded. */
export function mapRunTask(options: MapRunTaskOptions): TaskIntegration {
  return async context => {
    const engine = options.engine();
    const items = await itemsOf(context);
    const mapRun = beginMapRun(engine, context, items.length);
    const machine = options.machineOf(context.execution);
    const children = await runChildren(
      engine,
      { mapRun, machine, items },
      context,
    );
    const succeeded = children.filter(child => child.status === 'SUCCEEDED');
    const failed = fails(mapRun, children.length - succeeded.length);
    engine.store.putMapRun({
      ...mapRun,
      status: failed ? 'FAILED' : 'SUCCEEDED',
      stopDate: Date.now(),
    });
    if (failed) {
      const error = new TaskError(
        'States.ExceedToleratedFailureThreshold',
        'The specified tolerated failure threshold was exceeded',
      );
      context.record({
        type: 'MapRunFailed',
        mapRunFailedEventDetails: { error: error.name, cause: error.message },
      });
      throw error;
    }
    context.record({ type: 'MapRunSucceeded' });
    return succeeded.map(child => JSON.parse(child.output ?? 'null') as Json);
  };
}
