/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditRecord } from '@steward/backstage-plugin-audit-trail-common';

/** Ids of the tasks and runs that some events are about, each once. */
export function jumpsOf(
  events: Pick<AuditRecord, 'plugin' | 'action' | 'resource' | 'metadata'>[],
): { taskIds: string[]; runIds: string[] } {
  const ids = (name: string) => events.flatMap(e => textOf(e.metadata?.[name]));
  const runs = events
    .filter(e => e.plugin === 'provisioning' && e.resource?.type === 'run')
    .flatMap(e => textOf(e.resource?.id));
  return {
    taskIds: unique(ids('taskId')),
    runIds: unique([...ids('runId'), ...runs]),
  };
}

function textOf(value: unknown): string[] {
  return typeof value === 'string' && value !== '' ? [value] : [];
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}
