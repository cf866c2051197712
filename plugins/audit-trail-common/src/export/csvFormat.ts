/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { stringify } from 'csv-stringify/sync';
import { AuditRecord } from '../records';
import { ExportFormat } from './ExportFormat';

const COLUMNS: [string, (record: AuditRecord) => unknown][] = [
  ['seq', r => r.seq],
  ['id', r => r.id],
  ['occurredAt', r => r.occurredAt],
  ['recordedAt', r => r.recordedAt],
  ['actorType', r => r.actor.type],
  ['actorRef', r => r.actor.ref],
  ['actorName', r => r.actor.name],
  ['onBehalfOf', r => r.actor.onBehalfOf],
  ['ip', r => r.actor.ip],
  ['userAgent', r => r.actor.userAgent],
  ['plugin', r => r.plugin],
  ['eventId', r => r.eventId],
  ['action', r => r.action],
  ['resourceType', r => r.resource?.type],
  ['resourceId', r => r.resource?.id],
  ['entityRef', r => r.resource?.entityRef],
  ['accountId', r => r.resource?.accountId],
  ['region', r => r.resource?.region],
  ['outcome', r => r.outcome],
  ['errorName', r => r.error?.name],
  ['errorMessage', r => r.error?.message],
  ['severity', r => r.severity],
  ['correlationId', r => r.correlationId],
  ['operationId', r => r.operationId],
  ['parentId', r => r.parentId],
  ['durationMs', r => r.durationMs],
  ['changes', r => r.changes && JSON.stringify(r.changes)],
  ['metadata', r => r.metadata && JSON.stringify(r.metadata)],
  ['redactions', r => r.redactions],
  ['prevHash', r => r.prevHash],
  ['hash', r => r.hash],
];

/** RFC 4180 with a header; cells that a spreadsheet would run as formulas begin with an apostrophe. @public */
export const csvFormat: ExportFormat = {
  name: 'csv',
  contentType: 'text/csv; charset=utf-8',
  extension: 'csv',
  header: COLUMNS.map(([name]) => name).join(','),
  line: record =>
    stringify([COLUMNS.map(([, read]) => read(record))], {
      eof: false,
      escape_formulas: true,
    }),
};
