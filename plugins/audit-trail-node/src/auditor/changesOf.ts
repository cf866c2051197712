/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { JsonValue } from '@backstage/types';
import { AuditEvent } from '@steward/backstage-plugin-audit-trail-common';

/** What was before and after, where the metadata's `changes` says so. */
export function changesOf(
  value: JsonValue | undefined,
): Pick<AuditEvent, 'changes'> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {};
  }
  const { before, after } = value;
  return before === undefined && after === undefined
    ? {}
    : {
        changes: {
          ...(before !== undefined && { before }),
          ...(after !== undefined && { after }),
        },
      };
}
