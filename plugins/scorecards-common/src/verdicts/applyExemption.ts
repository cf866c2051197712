/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Evidence, Judgement } from './Verdict';

/** An approved exemption that has not expired. @public */
export interface ActiveExemption {
  id: string;
  checkId: string;
  /** Only this resource; without it the whole check. */
  arn?: string;
  /** ISO 8601 in UTC. */
  expiresAt: string;
}

const EXEMPTABLE = new Set(['fail', 'warn', 'unknown', 'error']);

/**
 * The verdict under exemptions. A check that passes or is not applicable
 * needs none. An exemption of one resource takes only that one out of the
 * count.
 */
export function applyExemption(
  judgement: Judgement,
  exemptions: readonly ActiveExemption[],
  now: Date,
): Judgement {
  const active = exemptions.filter(
    ({ expiresAt }) => Date.parse(expiresAt) > now.getTime(),
  );
  if (active.length === 0 || !EXEMPTABLE.has(judgement.state)) {
    return judgement;
  }
  const validUntil = [
    ...active.map(({ expiresAt }) => expiresAt),
    ...(judgement.validUntil ? [judgement.validUntil] : []),
  ].sort()[0];
  const whole = active.find(({ arn }) => arn === undefined);
  const arns = new Set(active.flatMap(({ arn }) => arn ?? []));
  const left = whole ? 0 : failuresLeft(judgement.evidence, arns);
  const hidden = whole ? 0 : failuresIn(judgement.evidence) - left;
  if (whole || (judgement.state === 'fail' && hidden > 0 && left === 0)) {
    return {
      ...judgement,
      state: 'exempt',
      withoutExemption: judgement.state,
      exemptionId: (whole ?? active[0]).id,
      validUntil,
    };
  }
  return hidden === 0 || judgement.total === undefined
    ? { ...judgement, validUntil }
    : {
        ...judgement,
        total: Math.max(judgement.total - hidden, judgement.passed ?? 0),
        exemptionId: active[0].id,
        validUntil,
      };
}

function failuresIn(evidence: readonly Evidence[]): number {
  return Math.max(
    0,
    ...evidence.map(one => ('failed' in one ? one.failed : 0)),
  );
}

/** Failures of the source with most of them, without those of exempt resources. */
function failuresLeft(
  evidence: readonly Evidence[],
  arns: ReadonlySet<string>,
): number {
  return Math.max(
    0,
    ...evidence.map(one =>
      'failed' in one
        ? one.failed - one.failing.filter(arn => arns.has(arn)).length
        : 0,
    ),
  );
}
