/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  printQuery,
  TextQualifier,
} from '@steward/backstage-plugin-audit-trail-common';

/** The query for all events with this one value. */
export function queryFor(qualifier: TextQualifier, value: string): string {
  return printQuery({
    terms: [{ kind: 'text', qualifier, value, prefix: false, negated: false }],
  });
}
