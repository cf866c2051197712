/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuditRecord,
  ExportFormat,
} from '@steward/backstage-plugin-audit-trail-common';
import { Hash } from 'crypto';

/** The lines of an export, a page at a time; counts and hashes what it gives. */
export async function* exportLines(
  pages: AsyncIterable<AuditRecord[]>,
  format: ExportFormat,
  written: { rows: number; hash: Hash },
): AsyncGenerator<string> {
  if (format.header) {
    written.hash.update(`${format.header}\n`);
    yield `${format.header}\n`;
  }
  for await (const records of pages) {
    const text = records.map(record => `${format.line(record)}\n`).join('');
    written.rows += records.length;
    written.hash.update(text);
    yield text;
  }
}
