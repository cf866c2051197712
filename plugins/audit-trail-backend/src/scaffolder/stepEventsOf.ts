/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { LogEvent } from '@backstage/plugin-scaffolder-common';
import {
  AuditEvent,
  AuditRecord,
} from '@steward/backstage-plugin-audit-trail-common';
import { redactEvent } from '@steward/backstage-plugin-audit-trail-node';
import { sha256 } from '@steward/backstage-plugin-audit-trail-proof-node';

const ENDS = ['completed', 'failed', 'skipped', 'cancelled'];

/** One attempt at a step; with `each`, its last iteration tells how it ended. */
interface Attempt {
  stepId: string;
  begin: LogEvent;
  end?: LogEvent;
}

/**
 * The steps that the log of a task tells of, as events of whoever ran the
 * task, one for each attempt at a step.
 *
 * @param task - The record of the task's execution.
 */
export function stepEventsOf(
  task: AuditRecord,
  taskId: string,
  log: LogEvent[],
): AuditEvent[] {
  const attempts: Attempt[] = [];
  for (const line of log) {
    const { stepId, status } = line.body;
    if (stepId && status === 'processing') {
      attempts.push({ stepId, begin: line });
    } else if (stepId && status && ENDS.includes(status)) {
      const attempt = attempts.filter(one => one.stepId === stepId).pop();
      if (attempt) {
        attempt.end = line;
      }
    }
  }
  return attempts.map(attempt => eventOf(task, taskId, attempt));
}

function eventOf(
  task: AuditRecord,
  taskId: string,
  { stepId, begin, end }: Attempt,
): AuditEvent {
  const { sealedName, nameKey, ...actor } = task.actor;
  const status = end?.body.status ?? 'interrupted';
  const succeeded = status === 'completed' || status === 'skipped';
  const from = new Date(begin.createdAt);
  const template = task.resource?.entityRef;
  return redactEvent(
    {
      id: idOf(`${taskId}/${begin.id}`, from),
      occurredAt: from.toISOString(),
      actor,
      plugin: 'scaffolder',
      eventId: 'step-execution',
      action: 'step.execution',
      resource: {
        type: 'step',
        id: `${taskId}/${stepId}`.slice(0, 512),
        ...(template && { entityRef: template }),
      },
      outcome: succeeded ? 'success' : 'failure',
      ...(!succeeded && {
        error: { name: 'StepFailed', message: messageOf(end, status) },
      }),
      severity: status === 'skipped' ? 'low' : 'medium',
      correlationId: task.correlationId,
      operationId: task.operationId,
      parentId: task.id,
      ...(end && {
        durationMs: Math.max(0, Date.parse(end.createdAt) - from.getTime()),
      }),
      metadata: { taskId, stepId, status },
      redactions: 0,
      schemaVersion: 1,
    },
    { '*': ['taskId', 'stepId', 'status'] },
  );
}

/** The first line: the rest of a failure is a stack trace. */
function messageOf(line: LogEvent | undefined, status: string): string {
  return (line?.body.message.split('\n')[0] || status).slice(0, 2000);
}

/** A version 7 UUID that is the same each time. */
function idOf(name: string, time: Date): string {
  const moment = time.getTime().toString(16).padStart(12, '0');
  const random = sha256(name);
  const variant = (parseInt(random[3], 16) % 4) + 8;
  return [
    moment.slice(0, 8),
    moment.slice(8),
    `7${random.slice(0, 3)}`,
    `${variant.toString(16)}${random.slice(4, 7)}`,
    random.slice(7, 19),
  ].join('-');
}
