/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ContainerRun, endOf } from './ContainerRuns';
import { terraformFailure } from './terraformLog';

function statusOf(run: ContainerRun): string {
  const now = Date.now();
  if (now >= endOf(run)) {
    return 'STOPPED';
  }
  return now >= run.startedAt ? 'RUNNING' : 'PROVISIONING';
}

function endWire(run: ContainerRun) {
  const stopped = run.stoppedAt !== undefined;
  return {
    task: {
      StopCode: stopped ? 'UserInitiated' : 'EssentialContainerExited',
      StoppedAt: endOf(run),
      StoppedReason: stopped
        ? 'Task stopped by user'
        : 'Essential container in task exited',
    },
    container: {
      ExitCode: stopped ? 137 : Number(run.outcome === 'failure'),
      ...(run.outcome === 'failure' &&
        !stopped && { Reason: terraformFailure(run.environment.ACTION) }),
    },
  };
}

/** A container as Step Functions shows the task of Amazon ECS: capital member names, instants in milliseconds. */
export function containerWire(run: ContainerRun) {
  const status = statusOf(run);
  const end = status === 'STOPPED' ? endWire(run) : undefined;
  return {
    ClusterArn: run.clusterArn,
    Containers: [
      {
        ContainerArn: run.arn.replace(':task/', ':container/'),
        LastStatus: status,
        Name: run.containerName,
        TaskArn: run.arn,
        ...end?.container,
      },
    ],
    Cpu: '1024',
    CreatedAt: run.createdAt,
    DesiredStatus: end ? 'STOPPED' : 'RUNNING',
    LastStatus: status,
    LaunchType: 'FARGATE',
    Memory: '2048',
    PlatformVersion: '1.4.0',
    StartedBy: 'AWS Step Functions',
    TaskArn: run.arn,
    TaskDefinitionArn: run.taskDefinitionArn,
    ...(status !== 'PROVISIONING' && { StartedAt: run.startedAt }),
    ...end?.task,
  };
}
