/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ExportFormat } from './ExportFormat';

/** The records as they are, which the verifier reads. @public */
export const ndjsonFormat: ExportFormat = {
  name: 'ndjson',
  contentType: 'application/x-ndjson; charset=utf-8',
  extension: 'ndjson',
  line: record => JSON.stringify(record),
};
