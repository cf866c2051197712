/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PillarWeights, ScoredVerdict } from './Score';
import { scoreOf } from './scoreOf';

/** Why a score moved, in the order in which the parts are counted. @public */
export const MOVE_REASONS = [
  'policy',
  'scope',
  'exemption',
  'staleness',
  'evidence',
] as const;

/** @public */
export type MoveReason = (typeof MOVE_REASONS)[number];

/** A verdict at one end of a move. @public */
export interface DatedVerdict extends ScoredVerdict {
  /** Version of the check that made it. */
  policyVersion: string;
}

/** What one check did to the score. @public */
export interface MovePart {
  reason: MoveReason;
  checkId: string;
  title: string;
  from?: ScoredVerdict['state'];
  to?: ScoredVerdict['state'];
  /** Points of the whole score. */
  points: number;
}

/** @public */
export interface Move {
  from?: number;
  to?: number;
  /** Undefined where there is no score at one end. */
  delta?: number;
  /** Their points add up to `delta`. */
  parts: MovePart[];
}

/**
 * Splits the change of a score into what each check did to it: the policy
 * changed, the check began or ceased to apply, an exemption came or went, the
 * evidence became too old or was seen again, or the evidence itself changed.
 *
 * @public
 */
export function explainMove(
  before: readonly DatedVerdict[],
  after: readonly DatedVerdict[],
  weights?: PillarWeights,
): Move {
  const from = scoreOf(before, weights).score;
  const to = scoreOf(after, weights).score;
  const ends = {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
  if (from === undefined || to === undefined) {
    return { ...ends, parts: [] };
  }
  const current = new Map<string, DatedVerdict>(
    before.map(verdict => [verdict.checkId, verdict]),
  );
  const parts: MovePart[] = [];
  let points = from;
  for (const change of changesBetween(before, after)) {
    if (change.after) {
      current.set(change.checkId, change.after);
    } else {
      current.delete(change.checkId);
    }
    const next = scoreOf([...current.values()], weights).score ?? points;
    parts.push({
      reason: change.reason,
      checkId: change.checkId,
      title: (change.after ?? change.before)!.title,
      ...(change.before && { from: change.before.state }),
      ...(change.after && { to: change.after.state }),
      points: tenths(next - points),
    });
    points = next;
  }
  return {
    ...ends,
    delta: tenths(to - from),
    parts: parts.filter(part => part.points !== 0),
  };
}

interface Change {
  reason: MoveReason;
  checkId: string;
  before?: DatedVerdict;
  after?: DatedVerdict;
}

function changesBetween(
  before: readonly DatedVerdict[],
  after: readonly DatedVerdict[],
): Change[] {
  const old = new Map(before.map(verdict => [verdict.checkId, verdict]));
  const young = new Map(after.map(verdict => [verdict.checkId, verdict]));
  return [...new Set([...old.keys(), ...young.keys()])]
    .sort()
    .map(checkId => {
      const ends = { before: old.get(checkId), after: young.get(checkId) };
      return { checkId, ...ends, reason: moveReasonOf(ends) };
    })
    .sort(
      (a, b) => MOVE_REASONS.indexOf(a.reason) - MOVE_REASONS.indexOf(b.reason),
    );
}

/** Why a verdict became another one. @public */
export function moveReasonOf(ends: {
  before?: DatedVerdict;
  after?: DatedVerdict;
}): MoveReason {
  const { before, after } = ends;
  if (before && after && before.policyVersion !== after.policyVersion) {
    return 'policy';
  }
  const states = [before?.state, after?.state];
  if (states.includes(undefined) || states.includes('notApplicable')) {
    return 'scope';
  }
  if (states.includes('exempt')) {
    return 'exemption';
  }
  return states.includes('unknown') || states.includes('error')
    ? 'staleness'
    : 'evidence';
}

function tenths(points: number): number {
  return Math.round(points * 10) / 10;
}
