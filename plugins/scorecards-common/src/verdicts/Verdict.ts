/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ControlObservation } from '../facts/ControlObservation';
import { FactValue } from '../facts/Fact';

/** @public */
export const VERDICT_STATES = [
  'pass',
  'warn',
  'fail',
  'notApplicable',
  'exempt',
  'unknown',
  'error',
] as const;

/** @public */
export type VerdictState = (typeof VERDICT_STATES)[number];

/** What a verdict is made of. @public */
export type Evidence =
  | { fact: string; value: FactValue }
  | ({ control: string } & Omit<ControlObservation, 'control' | 'observedAt'>);

/** What a check says about an entity. @public */
export interface Judgement {
  state: VerdictState;
  /** One sentence that says why. */
  reason: string;
  evidence: Evidence[];
  /** Resources that pass, of those counted, where the check is over many. */
  passed?: number;
  total?: number;
  /** Sources that say different things about the same control. */
  disagreement?: boolean;
  /** ISO 8601 in UTC: when evidence is too old and the verdict must be made anew. */
  validUntil?: string;
  /** What it would be without the exemption. */
  withoutExemption?: VerdictState;
  exemptionId?: string;
}
