/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Pillar } from '../checks/Pillar';
import { Severity } from '../checks/Severity';
import { VerdictState } from '../verdicts/Verdict';
import { Tier } from './Tier';

/** What a score needs to know of a verdict. @public */
export interface ScoredVerdict {
  checkId: string;
  title: string;
  pillar: Pillar;
  severity: Severity;
  state: VerdictState;
  passed?: number;
  total?: number;
  withoutExemption?: VerdictState;
  cap?: { score: number; tier?: Tier; reason: string };
  requiredFor?: Tier;
}

/** A score with what it stands on. @public */
export interface ScoreRange {
  /** 0–100 with one decimal; undefined when nothing was observed. */
  score?: number;
  /** The score if everything unknown fails. */
  low: number;
  /** The score if everything unknown passes. */
  high: number;
  /** Observed share of the weight, 0–1. */
  coverage: number;
}

/** A failing check that holds a score down. @public */
export interface AppliedCap {
  checkId: string;
  score: number;
  tier?: Tier;
  /** `Capped at 40: the root user has no MFA`. */
  sentence: string;
}

/** @public */
export interface PillarScore extends ScoreRange {
  pillar: Pillar;
  /** Checks by verdict. */
  counts: Partial<Record<VerdictState, number>>;
  caps: AppliedCap[];
}

/** @public */
export interface Score extends ScoreRange {
  pillars: PillarScore[];
  caps: AppliedCap[];
  /** The score if there were no exemptions. */
  withoutExemptions?: number;
}

/** How much each pillar counts in the whole; all the same by default. @public */
export type PillarWeights = Partial<Record<Pillar, number>>;
