/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ExportFormat } from './ExportFormat';

/** CloudEvents 1.0 in JSON, one a line; `source` and `id` together are unique. @public */
export const cloudEventsFormat: ExportFormat = {
  name: 'cloudevents',
  contentType: 'application/x-ndjson; charset=utf-8',
  extension: 'cloudevents.ndjson',
  line: record =>
    JSON.stringify({
      specversion: '1.0',
      id: record.id,
      source: `/backstage/${record.plugin}`,
      type: `dev.steward.audit.${record.action}`,
      time: record.occurredAt,
      ...(record.resource && {
        subject: record.resource.entityRef ?? record.resource.id,
      }),
      datacontenttype: 'application/json',
      data: record,
    }),
};
