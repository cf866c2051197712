/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  controlKey,
  DatedFinding,
  DatedVerdict,
  moveReasonOf,
  reconstructHistory,
  reconstructVerdicts,
  scoreOf,
  tierOf,
  tierRank,
} from '@steward/backstage-plugin-scorecards-common';
import { Policy } from '../checks/Policy';
import { pillarColumns } from '../scores/scoreRows';
import { Transition } from '../verdicts/VerdictStore';
import { Past, startOfDay } from './HistoryStore';

/** How many days are reconstructed at most. */
export const PAST_DAYS = 90;

/** The days of an entity before its first observed one, and the verdicts that changed on them. */
export function pastOf(
  entityRef: string,
  options: {
    /** `YYYY-MM-DD` in UTC. */
    observedFrom: string;
    /** What was seen first of each check. */
    first: readonly DatedVerdict[];
    findings: readonly DatedFinding[];
    policy: Policy;
  },
): Past {
  const { observedFrom, first, findings, policy } = options;
  const past = reconstructVerdicts(
    first,
    id => policy.check(id)?.check.controls?.map(controlKey) ?? [],
    reconstructHistory(findings, PAST_DAYS, new Date(observedFrom)),
  );
  const states = [
    ...past,
    ...(past.length > 0 ? [{ day: observedFrom, verdicts: [...first] }] : []),
  ];
  return {
    days: past.map(({ day, verdicts }) => {
      const score = scoreOf(verdicts, policy.weights);
      return {
        entity_ref: entityRef,
        day,
        score: score.score ?? null,
        coverage: score.coverage,
        tier: tierRank(tierOf(score, verdicts, policy.tiers)),
        ...pillarColumns(score),
        reconstructed: 1,
      };
    }),
    transitions: states
      .slice(1)
      .flatMap(({ day, verdicts }, index) =>
        changesOf(entityRef, day, states[index].verdicts, verdicts),
      ),
  };
}

/** A change counts at the beginning of its day; the last ones at that of the first observed day. */
function changesOf(
  entityRef: string,
  day: string,
  before: readonly DatedVerdict[],
  after: readonly DatedVerdict[],
): Omit<Transition, 'id'>[] {
  return after.flatMap((verdict, index) => {
    const ends = { before: before[index], after: verdict };
    return JSON.stringify(ends.before) === JSON.stringify(verdict)
      ? []
      : [
          {
            entityRef,
            checkId: verdict.checkId,
            at: startOfDay(day),
            reason: moveReasonOf(ends),
            ...ends,
          },
        ];
  });
}
