/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { controlKey } from '../facts/ControlObservation';
import { DatedVerdict } from '../scores/explainMove';
import { ReconstructedDay } from './reconstructHistory';

/** All verdicts of an entity at the end of a past day. @public */
export interface ReconstructedVerdicts {
  /** `2026-11-29`, in UTC. */
  day: string;
  verdicts: DatedVerdict[];
}

/**
 * The verdicts of an entity on past days: a check whose controls have dated
 * findings is judged by those; every other check is as it is now, because
 * nothing is known about its past. The same goes for a check that is exempt or
 * not applicable now.
 *
 * @param current - the verdicts now
 * @param controlsOf - the controls of a check, as `controlKey` writes them
 * @param days - oldest first, as `reconstructHistory` returns them
 * @returns the first day about which something is known, and every later day on which a verdict changed
 * @public
 */
export function reconstructVerdicts(
  current: readonly DatedVerdict[],
  controlsOf: (checkId: string) => readonly string[],
  days: readonly ReconstructedDay[],
): ReconstructedVerdicts[] {
  const controls = new Map<string, Map<string, ReconstructedDay>>();
  for (const one of days) {
    const ofDay = controls.get(one.day) ?? new Map();
    controls.set(one.day, ofDay.set(controlKey(one.control), one));
  }
  const changes: ReconstructedVerdicts[] = [];
  let last: string | undefined;
  for (const [day, known] of controls) {
    const verdicts = current.map(verdict =>
      verdictThen(
        verdict,
        controlsOf(verdict.checkId).flatMap(key => known.get(key) ?? []),
      ),
    );
    const states = JSON.stringify(verdicts);
    if (states !== last) {
      changes.push({ day, verdicts });
      last = states;
    }
  }
  return changes;
}

/** The worst of several controls counts, with the resources of the largest. */
function verdictThen(
  verdict: DatedVerdict,
  known: readonly ReconstructedDay[],
): DatedVerdict {
  const isHeld =
    verdict.state === 'exempt' || verdict.state === 'notApplicable';
  if (isHeld || known.length === 0) {
    return verdict;
  }
  const [largest] = [...known].sort(
    (a, b) => b.passed + b.failed - a.passed - a.failed,
  );
  return {
    ...verdict,
    state: known.some(({ failed }) => failed > 0) ? 'fail' : 'pass',
    passed: largest.passed,
    total: largest.passed + largest.failed,
  };
}
