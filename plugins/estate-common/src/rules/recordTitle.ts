/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EstateRecord } from '../records';

/** What a person calls a record. @public */
export function recordTitle(record: EstateRecord): string {
  switch (record.kind) {
    case 'team':
      return record.displayName || record.id;
    case 'environment':
      return record.id;
    default:
      return record.name || record.id;
  }
}
