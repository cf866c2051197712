/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { setTimeout as delay } from 'node:timers/promises';
import { ContainerRun, ContainerRuns } from '../containers/ContainerRuns';
import { containerWire } from '../containers/containerWire';
import { Execution } from '../Execution';
import { Json } from '../StateMachine';
import { TaskContext, TaskIntegration } from '../TaskContext';
import { TaskError } from '../TaskError';
import { failed, recordStart, submitted, succeeded } from './taskEvents';

const what = { resourceType: 'ecs', resource: 'runTask.sync' };

type RunTaskInput = {
  Cluster: string;
  TaskDefinition: string;
  Overrides?: {
    ContainerOverrides?: {
      Name: string;
      Environment?: { Name: string; Value: string }[];
    }[];
  };
};

/** Milliseconds until a container starts, in a demonstration. */
const provisioningMs = 1200;
/** Milliseconds that Terraform takes in a demonstration, by action. */
const durations: Record<string, number> = {
  deploy: 8500,
  destroy: 6000,
  baseline: 5000,
};

function outcomeOf({ variant }: Execution): ContainerRun['outcome'] {
  switch (variant?.kind) {
    case 'fail-terraform':
    case 'misreported':
    case 'dead-handler':
      return 'failure';
    case 'stuck':
    case 'time-out':
      return 'stuck';
    default:
      return 'success';
  }
}

async function start(runs: ContainerRuns, context: TaskContext) {
  const { execution, record, paced, signal } = context;
  const input = context.input as unknown as RunTaskInput;
  recordStart(what, context);
  await delay(paced(200), undefined, { signal });
  const [container] = input.Overrides?.ContainerOverrides ?? [];
  const environment = Object.fromEntries(
    (container?.Environment ?? []).map(({ Name, Value }) => [Name, Value]),
  );
  const run = runs.start({
    executionArn: execution.arn,
    clusterArn: input.Cluster,
    taskDefinitionArn: input.TaskDefinition,
    containerName: container?.Name ?? 'terraform-runner',
    environment,
    provisioningMs: paced(provisioningMs),
    durationMs: paced(durations[environment.ACTION] ?? durations.deploy),
    outcome: outcomeOf(execution),
  });
  record(submitted(what, { Failures: [], Tasks: [containerWire(run)] }));
  return run;
}

/** The container that a task had started before a restart, as long as it is known. */
function startedBefore(
  runs: ContainerRuns,
  { submitted: output }: TaskContext,
) {
  if (output === undefined) {
    return undefined;
  }
  const { Tasks } = JSON.parse(output) as { Tasks: { TaskArn: string }[] };
  return runs.get(Tasks[0].TaskArn);
}

/** `arn:aws:states:::ecs:runTask.sync`: a container that is waited for. */
export function containerTask(runs: ContainerRuns): TaskIntegration {
  return async context => {
    const run = startedBefore(runs, context) ?? (await start(runs, context));
    await runs.ended(run, context.signal);
    const description = containerWire(run);
    if (run.outcome === 'success') {
      context.record(succeeded(what, description));
      return description as unknown as Json;
    }
    const error = new TaskError(
      'States.TaskFailed',
      JSON.stringify(description),
    );
    context.record(failed(what, error));
    throw error;
  };
}
