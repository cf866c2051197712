/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { DatedVerdict } from '@steward/backstage-plugin-scorecards-common';
import { HistorySpan, startOfDay } from '../history/HistoryStore';
import { Transition } from './VerdictStore';

/**
 * The verdicts of an entity at a past time: those of now with the transitions
 * since taken back. None for a time before anything is known.
 *
 * @param transitions - all since `at` at least, newest first
 */
export function verdictsAt(
  current: readonly DatedVerdict[],
  transitions: readonly Transition[],
  { at, span }: { at: string; span: HistorySpan },
): DatedVerdict[] {
  const { reconstructedFrom } = span;
  if (reconstructedFrom !== undefined && at < reconstructedFrom) {
    return [];
  }
  const isTakenBack = (one: Transition) =>
    one.at > at &&
    !(reconstructedFrom !== undefined && isFirstEvidence(one, span));
  return takeBack(current, transitions.filter(isTakenBack));
}

/**
 * What was seen first of each check, on the first day that was observed. A
 * reconstructed past goes before it.
 *
 * @param transitions - all since that day at least, newest first
 */
export function firstVerdicts(
  current: readonly DatedVerdict[],
  transitions: readonly Transition[],
  observedFrom: string,
): DatedVerdict[] {
  return takeBack(
    current,
    transitions.filter(
      one =>
        one.at > startOfDay(observedFrom) &&
        !isFirstEvidence(one, { observedFrom }),
    ),
  );
}

/**
 * Whether a verdict only says that evidence came in for the first time, on the
 * first day of an entity. Where a past was reconstructed, that is no change.
 */
export function isFirstEvidence(
  { at, before }: Transition,
  { observedFrom }: HistorySpan,
): boolean {
  return (
    observedFrom !== undefined &&
    at.slice(0, 10) === observedFrom &&
    at > startOfDay(observedFrom) &&
    (!before || before.state === 'unknown')
  );
}

function takeBack(
  current: readonly DatedVerdict[],
  transitions: readonly Transition[],
): DatedVerdict[] {
  const verdicts = new Map(current.map(one => [one.checkId, one]));
  for (const { checkId, before } of transitions) {
    if (before) {
      verdicts.set(checkId, before);
    } else {
      verdicts.delete(checkId);
    }
  }
  return [...verdicts.values()];
}
