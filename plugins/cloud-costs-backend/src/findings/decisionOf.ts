/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Decision } from '@steward/backstage-plugin-cloud-costs-common';

/** What is kept of a decision. */
export interface DecisionColumns {
  decided_by: string | null;
  decided_at: string | null;
  reason: string | null;
}

/** The last decision of a row, if there is one. */
export function decisionOf(row: DecisionColumns): { decision?: Decision } {
  return row.decided_by === null || row.decided_at === null
    ? {}
    : {
        decision: {
          by: row.decided_by,
          at: row.decided_at,
          ...(row.reason !== null && { reason: row.reason }),
        },
      };
}
