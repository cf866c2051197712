/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  DatedVerdict,
  Evidence,
  JudgedCheck,
  Pillar,
  Severity,
  VerdictState,
} from '@steward/backstage-plugin-scorecards-common';
import { Policy } from '../checks/Policy';

/** The current verdict of a check on an entity. */
export interface VerdictRow {
  entity_ref: string;
  check_id: string;
  pillar: Pillar;
  severity: Severity;
  state: VerdictState;
  reason: string;
  /** JSON. */
  evidence: string;
  passed: number | null;
  total: number | null;
  disagreement: number;
  without_exemption: VerdictState | null;
  exemption_id: string | null;
  policy_version: string;
  since: string;
}

/** The row of a judgement. */
export function rowOf(
  entityRef: string,
  { check, judgement }: JudgedCheck,
  policyVersion: string,
  now: string,
): VerdictRow {
  return {
    entity_ref: entityRef,
    check_id: check.id,
    pillar: check.pillar,
    severity: check.severity,
    state: judgement.state,
    reason: judgement.reason,
    evidence: JSON.stringify(judgement.evidence),
    passed: judgement.passed ?? null,
    total: judgement.total ?? null,
    disagreement: judgement.disagreement ? 1 : 0,
    without_exemption: judgement.withoutExemption ?? null,
    exemption_id: judgement.exemptionId ?? null,
    policy_version: policyVersion,
    since: now,
  };
}

/** What a score needs of a row. A check that is off has no cap and no tier. */
export function scoredOf(row: VerdictRow, policy: Policy): DatedVerdict {
  const check = policy.check(row.check_id)?.check;
  return {
    checkId: row.check_id,
    title: check?.title ?? row.check_id,
    pillar: row.pillar,
    severity: row.severity,
    state: row.state,
    policyVersion: row.policy_version,
    ...(row.passed !== null && { passed: row.passed }),
    ...(row.total !== null && { total: row.total }),
    ...(row.without_exemption && { withoutExemption: row.without_exemption }),
    ...(check?.cap && { cap: check.cap }),
    ...(check?.requiredFor && { requiredFor: check.requiredFor }),
  };
}

/** Whether two rows say the same. */
export function isSameVerdict(a: VerdictRow, b: VerdictRow): boolean {
  const { since: _a, ...left } = a;
  const { since: _b, ...right } = b;
  return Object.keys(left).every(
    key => left[key as keyof typeof left] === right[key as keyof typeof right],
  );
}

/** The evidence of a row. */
export function evidenceOf(row: VerdictRow): Evidence[] {
  return JSON.parse(row.evidence);
}
