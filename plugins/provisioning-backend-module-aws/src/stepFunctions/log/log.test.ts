/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { HistoryEvent } from '@aws-sdk/client-sfn';
import { EMPTY_HISTORY, foldHistory } from './foldHistory';
import { readableCause } from './readableCause';
import { redactLine } from './redactLine';
import { streamsOf } from './TaskLogs';

const at = (seconds: number) =>
  new Date(Date.UTC(2026, 10, 26, 10, 0, seconds));

describe('redactLine', () => {
  it.each([
    ['AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI', 'AWS_SECRET_ACCESS_KEY=[redacted]'],
    [
      'export TF_VAR_db_password=hunter2',
      'export TF_VAR_db_password=[redacted]',
    ],
    ['+ GITHUB_TOKEN=abc', '+ GITHUB_TOKEN=[redacted]'],
    ['CONFIGURATION={"a":1}', 'CONFIGURATION=[redacted]'],
    [
      'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI=/v2/x',
      'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI=[redacted]',
    ],
    [
      'Raw configuration: {"cpuCount":"2","environmentVariables":"{\\"A\\":\\"b\\"}","x":1}',
      'Raw configuration: {"cpuCount":"2","environmentVariables":"[redacted]","x":1}',
    ],
    ['url=postgres://u:secret@db/x', 'url=postgres://u:[redacted]@db/x'],
    ['\u001b[31mError:\u001b[0m no room  ', 'Error: no room'],
    ['HOME=/root', 'HOME=/root'],
    ['Plan: 5 to add', 'Plan: 5 to add'],
  ])('shows %s as %s', (line, shown) => {
    expect(redactLine(line)).toBe(shown);
    expect(redactLine(redactLine(line))).toBe(shown);
  });

  it('cuts what is endless', () => {
    expect(redactLine('x'.repeat(100_000)).length).toBeLessThan(4_100);
  });
});

describe('foldHistory', () => {
  const entered = (id: number, name: string): HistoryEvent => ({
    id,
    previousEventId: id - 1,
    timestamp: at(id),
    type: 'TaskStateEntered',
    stateEnteredEventDetails: { name },
  });
  const exited = (id: number, name: string): HistoryEvent => ({
    id,
    previousEventId: id - 1,
    timestamp: at(id),
    type: 'TaskStateExited',
    stateExitedEventDetails: { name },
  });
  const failed = (
    id: number,
    previousEventId: number,
    cause: string,
  ): HistoryEvent => ({
    id,
    previousEventId,
    timestamp: at(id),
    type: 'TaskFailed',
    taskFailedEventDetails: {
      resourceType: 'ecs',
      resource: 'x',
      error: 'E',
      cause,
    },
  });
  const history: HistoryEvent[] = [
    { id: 1, timestamp: at(1), type: 'ExecutionStarted' },
    entered(2, 'Validate'),
    { id: 3, previousEventId: 2, timestamp: at(3), type: 'TaskScheduled' },
    failed(4, 3, 'try again'),
    { id: 5, previousEventId: 4, timestamp: at(5), type: 'TaskScheduled' },
    { id: 6, previousEventId: 5, timestamp: at(6), type: 'TaskSucceeded' },
    exited(7, 'Validate'),
    entered(8, 'Terraform'),
    {
      id: 9,
      previousEventId: 8,
      timestamp: at(9),
      type: 'TaskSubmitted',
      taskSubmittedEventDetails: {
        resourceType: 'ecs',
        resource: 'runTask.sync',
      },
    },
    failed(
      10,
      9,
      '{"StoppedReason":"Essential container in task exited","Containers":[{"Name":"runner","ExitCode":1,"Reason":"no capacity"}]}',
    ),
    exited(11, 'Terraform'),
    entered(12, 'ReportFailure'),
    {
      id: 13,
      previousEventId: 12,
      timestamp: at(13),
      type: 'ExecutionFailed',
      executionFailedEventDetails: {
        error: 'States.Runtime',
        cause: 'no such path',
      },
    },
  ];

  it('tells steps and lines, the same in one piece and event by event', () => {
    const whole = foldHistory(EMPTY_HISTORY, history, at(0).getTime());
    let state = EMPTY_HISTORY;
    const lines = [];
    for (const event of history) {
      const next = foldHistory(state, [event], at(0).getTime());
      state = JSON.parse(JSON.stringify(next.state));
      lines.push(...next.lines);
    }
    expect(lines).toEqual(whole.lines);
    expect(state).toEqual(JSON.parse(JSON.stringify(whole.state)));
    expect(whole.tasks).toEqual([{ eventId: 9, step: 'Terraform' }]);
    expect(whole.state.steps).toEqual([
      {
        name: 'Validate',
        state: 'succeeded',
        startedAt: at(2).toISOString(),
        finishedAt: at(7).toISOString(),
      },
      {
        name: 'Terraform',
        state: 'failed',
        startedAt: at(8).toISOString(),
        finishedAt: at(11).toISOString(),
        message:
          'E: Essential container in task exited; runner ended with 1: no capacity',
      },
      {
        name: 'ReportFailure',
        state: 'failed',
        startedAt: at(12).toISOString(),
        finishedAt: at(13).toISOString(),
      },
    ]);
    expect(whole.lines.at(-1)).toMatchObject({
      level: 'error',
      elapsedMs: 13_000,
      text: 'The execution failed: States.Runtime: no such path',
    });
  });
});

describe('what tasks leave', () => {
  it('is put in words', () => {
    expect(readableCause('plain')).toBe('plain');
    expect(readableCause('{"errorMessage":"boom","errorType":"E"}')).toBe(
      'boom',
    );
    expect(readableCause('{"StoppedReason":"cut o')).toBe(
      '{"StoppedReason":"cut o',
    );
    expect(readableCause('')).toBeUndefined();
  });

  it('is in a stream of its own', () => {
    const taskArn = 'arn:aws:ecs:eu-central-1:123456789012:task/cluster/0123';
    expect(
      streamsOf(
        JSON.stringify({
          Tasks: [{ TaskArn: taskArn, Containers: [{ Name: 'a' }, {}] }],
        }),
        { logGroup: '/ecs/x', streamPrefix: 'ecs' },
        'Run',
      ),
    ).toEqual([
      { taskArn, logGroup: '/ecs/x', stream: 'ecs/a/0123', step: 'Run' },
    ]);
  });
});
