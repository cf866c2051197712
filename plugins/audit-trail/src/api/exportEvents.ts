/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ExportFormatName,
  exportFormatOf,
} from '@steward/backstage-plugin-audit-trail-common';
import { AuditTrailApi } from './auditTrailApiRef';
import { ExportProgress, readLines } from './readLines';

export interface ExportRequest {
  q: string;
  format: ExportFormatName;
  signal?: AbortSignal;
  /** Told as the answer comes in. */
  onProgress?: (progress: ExportProgress) => void;
}

export interface ExportedFile {
  fileName: string;
  content: Blob;
  lines: number;
}

/**
 * All events of a query as a file.
 *
 * @throws when the export is refused or breaks off.
 */
export async function exportEvents(
  api: AuditTrailApi,
  request: ExportRequest,
): Promise<ExportedFile> {
  const { q, format, signal, onProgress } = request;
  const stream = await api.get('/export', {
    params: { query: { q, format } },
    parseAs: 'stream',
    signal,
  });
  const { parts, lines } = await readLines(stream, onProgress);
  const { contentType, extension, header } = exportFormatOf(format);
  return {
    fileName: `audit-trail.${extension}`,
    content: new Blob(parts, { type: contentType }),
    lines: Math.max(0, header === undefined ? lines : lines - 1),
  };
}
