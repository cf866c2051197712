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
import { Transition } from './VerdictStore';

/**
 * Why the score of an entity moved between two times. The verdicts then are
 * those of now with the transitions since taken back. The first verdict of a
 * check whose past was reconstructed is no change: its past goes before it.
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
  const { from, to, weights } = options;
  const verdicts = new Map(current.map(one => [one.checkId, one]));
  const takeBack = ({ checkId, before }: Transition) =>
    before ? verdicts.set(checkId, before) : verdicts.delete(checkId);
  const since = transitions.filter(
    one => one.at > from && !isFirst(one, from, options.span),
  );
  since.filter(({ at }) => at > to).forEach(takeBack);
  const after = [...verdicts.values()];
  const between = since.filter(({ at }) => at <= to);
  between.forEach(takeBack);
  const move = explainMove([...verdicts.values()], after, weights);
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

/**
 * Whether a verdict only says that the first evidence came in, on the first day
 * of an entity whose reconstructed past goes back to `from`.
 */
function isFirst(
  { at, before }: Transition,
  from: string,
  { reconstructedFrom, observedFrom }: HistorySpan = {},
): boolean {
  return (
    (!before || before.state === 'unknown') &&
    reconstructedFrom !== undefined &&
    from >= reconstructedFrom &&
    at.slice(0, 10) === observedFrom
  );
}
