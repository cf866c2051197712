/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditRecord, AuditSeverity } from '../records';
import { activityOf } from './activityOf';
import { ExportFormat } from './ExportFormat';

const SEVERITY: Record<AuditSeverity, { id: number; name: string }> = {
  low: { id: 2, name: 'Low' },
  medium: { id: 3, name: 'Medium' },
  high: { id: 4, name: 'High' },
  critical: { id: 5, name: 'Critical' },
};

/** OCSF 1.3 API Activity, class 6003 (https://schema.ocsf.io/1.3.0/classes/api_activity). @public */
export const ocsfFormat: ExportFormat = {
  name: 'ocsf',
  contentType: 'application/x-ndjson; charset=utf-8',
  extension: 'ocsf.ndjson',
  line: record => JSON.stringify(toOcsf(record)),
};

function toOcsf(record: AuditRecord): object {
  const activity = activityOf(record.action);
  const severity = SEVERITY[record.severity];
  const succeeded = record.outcome === 'success';
  const { actor, resource } = record;
  return {
    activity_id: activity.id,
    activity_name: activity.name,
    category_uid: 6,
    category_name: 'Application Activity',
    class_uid: 6003,
    class_name: 'API Activity',
    type_uid: 600300 + activity.id,
    type_name: `API Activity: ${activity.name}`,
    time: Date.parse(record.occurredAt),
    ...(record.durationMs !== undefined && { duration: record.durationMs }),
    severity_id: severity.id,
    severity: severity.name,
    status_id: succeeded ? 1 : 2,
    status: succeeded ? 'Success' : 'Failure',
    status_code: record.outcome,
    ...(record.error && {
      status_detail: `${record.error.name}: ${record.error.message}`,
    }),
    actor: {
      ...(actor.type === 'service' && { app_name: actor.ref }),
      user: {
        uid: actor.onBehalfOf ?? actor.ref ?? actor.type,
        ...(actor.name && { name: actor.name }),
        type_id: actor.type === 'user' || actor.onBehalfOf ? 1 : 0,
      },
    },
    api: {
      operation: record.action,
      service: { name: record.plugin },
      request: { uid: record.operationId },
    },
    src_endpoint: { ip: actor.ip, name: actor.ip ? undefined : record.plugin },
    ...(actor.userAgent && { http_request: { user_agent: actor.userAgent } }),
    ...(resource && {
      resources: [
        {
          type: resource.type,
          uid: resource.id ?? resource.entityRef,
          name: resource.entityRef,
          region: resource.region,
        },
      ],
    }),
    ...(resource?.accountId && {
      cloud: {
        provider: 'AWS',
        account: { uid: resource.accountId },
        region: resource.region,
      },
    }),
    metadata: {
      version: '1.3.0',
      uid: record.id,
      correlation_uid: record.correlationId,
      event_code: record.eventId,
      sequence: record.seq,
      logged_time: Date.parse(record.recordedAt),
      product: { name: 'Steward', vendor_name: 'Steward' },
    },
    unmapped: {
      changes: record.changes,
      metadata: record.metadata,
      redactions: record.redactions,
      parent_id: record.parentId,
      prev_hash: record.prevHash,
      hash: record.hash,
    },
  };
}
