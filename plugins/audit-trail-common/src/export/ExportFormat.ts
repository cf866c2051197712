/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ExportFormatName } from '../api.generated';
import { AuditRecord } from '../records';

/** Makes one line of one record; lines end with `\n`. @public */
export interface ExportFormat {
  name: ExportFormatName;
  contentType: string;
  extension: string;
  /** First line, where the format has one; without line end. */
  header?: string;
  line(record: AuditRecord): string;
}
