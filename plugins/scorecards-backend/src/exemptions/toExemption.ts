/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Exemption } from '@steward/backstage-plugin-scorecards-common';
import { Policy } from '../checks/Policy';
import { ExemptionRow } from './ExemptionStore';

/** An exemption as the API answers it. */
export function toExemption(row: ExemptionRow, policy: Policy): Exemption {
  return {
    id: row.id,
    entityRef: row.entity_ref,
    checkId: row.check_id,
    checkTitle: policy.check(row.check_id)?.check.title ?? row.check_id,
    ...(row.arn !== null && { arn: row.arn }),
    origin: 'steward',
    state: row.state,
    reason: row.reason,
    ...(row.ticket !== null && { ticket: row.ticket }),
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    expiresAt: row.expires_at,
    ...(row.decided_by !== null && { decidedBy: row.decided_by }),
    ...(row.decided_at !== null && { decidedAt: row.decided_at }),
    ...(row.decision_reason !== null && {
      decisionReason: row.decision_reason,
    }),
  };
}
