/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  DatedVerdict,
  explainMove,
  PillarWeights,
  ScoreMove,
} from '@steward/backstage-plugin-scorecards-common';
import { HistorySpan } from '../history/HistoryStore';
import { isFirstEvidence, verdictsAt } from './verdictsAt';
import { Transition } from './VerdictStore';

/**
 * Why the score of an entity moved between two times, from the verdicts at both.
 *
 * @param transitions - all since `from` at least, newest first
 */
export function moveBetween(
  current: readonly DatedVerdict[],
  transitions: readonly Transition[],
  options: {
    from: string;
    to: string;
    weights: PillarWeights;
    span?: HistorySpan;
  },
): ScoreMove {
  const { from, to, weights, span = {} } = options;
  const move = explainMove(
    verdictsAt(current, transitions, { at: from, span }),
    verdictsAt(current, transitions, { at: to, span }),
    weights,
  );
  const isReconstructed = span.reconstructedFrom !== undefined;
  const between = transitions.filter(
    one =>
      one.at > from &&
      one.at <= to &&
      !(isReconstructed && isFirstEvidence(one, span)),
  );
  return {
    fromTime: from,
    toTime: to,
    ...(move.from !== undefined && { from: move.from }),
    ...(move.to !== undefined && { to: move.to }),
    ...(move.delta !== undefined && { delta: move.delta }),
    parts: move.parts.map(part => {
      const last = between.find(({ checkId }) => checkId === part.checkId);
      return {
        ...part,
        ...(last && { at: last.at }),
        ...(last?.runId && { runId: last.runId }),
      };
    }),
  };
}
