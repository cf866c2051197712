/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { LogEvent } from '@backstage/plugin-scaffolder-common';
import {
  auditEventSchema,
  AuditRecord,
} from '@steward/backstage-plugin-audit-trail-common';
import { eventOf } from '../__testUtils__';
import { stepEventsOf } from './stepEventsOf';

const task: AuditRecord = {
  ...eventOf({
    action: 'task.execution',
    plugin: 'scaffolder',
    actor: { type: 'user', ref: 'user:default/dana', name: 'Dana' },
    resource: {
      type: 'task',
      id: 't-1',
      entityRef: 'template:default/request-enclave',
    },
    correlationId: 't-1',
  }),
  seq: 7,
  recordedAt: '2026-11-21T10:00:00.000Z',
  prevHash: '0'.repeat(64),
  hash: '0'.repeat(64),
};

function logOf(...lines: [string, string?, string?][]): LogEvent[] {
  return lines.map(([status, stepId, message = ''], index) => ({
    id: index + 1,
    taskId: 't-1',
    type: 'log',
    createdAt: `2026-11-21T10:00:0${index}.000Z`,
    body: {
      message,
      ...(stepId && { stepId }),
      ...(status && { status: status as LogEvent['body']['status'] }),
    },
  }));
}

describe('stepEventsOf', () => {
  it('tells each step once, by whoever ran the task', () => {
    const log = logOf(
      ['', undefined, 'Starting up task with 3 steps'],
      ['processing', 'plan', 'Beginning step Plan'],
      ['completed', 'plan', 'Finished step Plan'],
      ['processing', 'note'],
      ['skipped', 'note'],
      ['processing', 'apply'],
      ['completed', 'apply', 'first iteration'],
      [
        'failed',
        'apply',
        'Error: token ghp_'.concat('a1'.repeat(18), '\n at x'),
      ],
      ['failed', 'apply', 'Error: quota\n    at stack'],
    );
    const events = stepEventsOf(task, 't-1', log);
    for (const event of events) {
      expect(auditEventSchema.safeParse(event).error).toBeUndefined();
    }
    expect(events).toMatchObject([
      {
        action: 'step.execution',
        actor: { ref: 'user:default/dana', name: 'Dana' },
        occurredAt: '2026-11-21T10:00:01.000Z',
        durationMs: 1000,
        outcome: 'success',
        severity: 'medium',
        correlationId: 't-1',
        parentId: task.id,
        resource: {
          type: 'step',
          id: 't-1/plan',
          entityRef: 'template:default/request-enclave',
        },
        metadata: { taskId: 't-1', stepId: 'plan', status: 'completed' },
      },
      { outcome: 'success', severity: 'low', metadata: { status: 'skipped' } },
      {
        outcome: 'failure',
        error: { name: 'StepFailed', message: 'Error: quota' },
        durationMs: 3000,
      },
    ]);
    // The same log gives the same ids, so that the store takes them once.
    expect(stepEventsOf(task, 't-1', log).map(event => event.id)).toEqual(
      events.map(event => event.id),
    );
    expect(new Set(events.map(event => event.id)).size).toBe(3);
  });

  it('tells a retried step twice, and one that never ended as failed', () => {
    const events = stepEventsOf(
      task,
      't-1',
      logOf(
        ['processing', 'apply'],
        ['failed', 'apply', 'Error: x'],
        ['processing', 'apply'],
      ),
    );
    expect(events).toMatchObject([
      { outcome: 'failure', error: { message: 'Error: x' } },
      { outcome: 'failure', error: { message: 'interrupted' } },
    ]);
    expect(events[1]).not.toHaveProperty('durationMs');
  });
});
