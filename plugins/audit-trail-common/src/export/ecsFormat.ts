/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditRecord, AuditSeverity } from '../records';
import { activityOf } from './activityOf';
import { ExportFormat } from './ExportFormat';

const SEVERITY: Record<AuditSeverity, number> = {
  low: 21,
  medium: 47,
  high: 73,
  critical: 99,
};
const TYPES = {
  Create: 'creation',
  Read: 'access',
  Update: 'change',
  Delete: 'deletion',
  Other: 'info',
} as const;

/** Elastic Common Schema 8, named as Elastic's Backstage integration does. @public */
export const ecsFormat: ExportFormat = {
  name: 'ecs',
  contentType: 'application/x-ndjson; charset=utf-8',
  extension: 'ecs.ndjson',
  line: record => JSON.stringify(toEcs(record)),
};

function toEcs(record: AuditRecord): object {
  const { actor, resource } = record;
  const person = actor.onBehalfOf ?? actor.ref;
  const type: string = TYPES[activityOf(record.action).name];
  return {
    '@timestamp': record.occurredAt,
    ecs: { version: '8.17.0' },
    event: {
      kind: 'event',
      category: ['configuration'],
      type: record.outcome === 'denied' ? [type, 'denied'] : [type],
      id: record.id,
      sequence: record.seq,
      action: record.action,
      code: record.eventId,
      provider: record.plugin,
      module: 'backstage',
      dataset: 'backstage.audit',
      outcome: record.outcome === 'success' ? 'success' : 'failure',
      severity: SEVERITY[record.severity],
      created: record.recordedAt,
      hash: record.hash,
      // Nanoseconds, as ECS has it.
      ...(record.durationMs !== undefined && {
        duration: record.durationMs * 1_000_000,
      }),
    },
    ...(person && {
      user: { id: person, ...(actor.name && { full_name: actor.name }) },
      related: {
        user: [...new Set([actor.ref, actor.onBehalfOf])].filter(Boolean),
        ...(actor.ip && { ip: [actor.ip] }),
      },
    }),
    ...(actor.ip && { source: { ip: actor.ip } }),
    ...(actor.userAgent && { user_agent: { original: actor.userAgent } }),
    ...(resource?.accountId && {
      cloud: {
        provider: 'aws',
        account: { id: resource.accountId },
        region: resource.region,
      },
    }),
    ...(record.error && {
      error: { type: record.error.name, message: record.error.message },
    }),
    trace: { id: record.correlationId },
    backstage: {
      actor_type: actor.type,
      outcome: record.outcome,
      resource,
      operation_id: record.operationId,
      parent_id: record.parentId,
      changes: record.changes,
      meta: record.metadata,
      redactions: record.redactions,
      prev_hash: record.prevHash,
    },
  };
}
