/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ApprovalDecision,
  ApprovalProgress,
  ApprovalRequirement,
} from '../api.generated';

/**
 * Counts decisions. Only those for the digest count, one for each person
 * whose right it is, whether they used it or handed it on; any
 * rejection rejects; break-glass approves at once.
 *
 * @public
 */
export function approvalProgress(
  requirement: ApprovalRequirement,
  decisions: readonly ApprovalDecision[],
  digest: string,
): ApprovalProgress {
  const valid = decisions.filter(decision => decision.digest === digest);
  const approvals = valid.filter(({ decision }) => decision === 'approve');
  const sets = requirement.sets.map(set => {
    const byHolder = new Map(
      approvals
        .filter(({ memberOf }) =>
          memberOf.some(ref => set.approvers.includes(ref)),
        )
        .map(({ by, delegatedBy }) => [delegatedBy ?? by, by]),
    );
    const approvedBy = [...new Set(byHolder.values())];
    return {
      ...set,
      approvedBy,
      missing: Math.max(0, set.quorum - approvedBy.length),
    };
  });
  if (valid.some(({ decision }) => decision === 'reject')) {
    return { outcome: 'rejected', sets };
  }
  const broken = approvals.some(({ breakGlass }) => breakGlass);
  const done = broken || sets.every(({ missing }) => missing === 0);
  return { outcome: done ? 'approved' : 'waiting', sets };
}
