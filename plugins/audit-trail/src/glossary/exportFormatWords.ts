/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ExportFormatName } from '@steward/backstage-plugin-audit-trail-common';

/** What each export format is for. */
export const exportFormatWords: Record<
  ExportFormatName,
  { title: string; hint: string }
> = {
  ndjson: {
    title: 'NDJSON',
    hint: 'the records as they are, for the verifier',
  },
  csv: { title: 'CSV', hint: 'for a spreadsheet' },
  ocsf: { title: 'OCSF 6003', hint: 'API activity, for a security lake' },
  ecs: { title: 'ECS', hint: 'for Elastic' },
  cloudevents: { title: 'CloudEvents', hint: 'for an event bus' },
};
