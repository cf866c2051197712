/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { groupedControl } from './Control';
import { ControlReference, FindingOutcome } from './Finding';

/** What of a finding tells its past. @public */
export interface DatedFinding {
  control: ControlReference;
  outcome: FindingOutcome;
  /** ISO 8601 in UTC, as its source dates it. */
  createdAt?: string;
  /** ISO 8601 in UTC, when the source saw it end. */
  resolvedAt?: string;
  /** ISO 8601 in UTC, since when the source does not report it any more. */
  endedAt?: string;
}

/** How a control stood at the end of a day. @public */
export interface ReconstructedDay {
  /** `2026-11-29`, in UTC. */
  day: string;
  control: ControlReference;
  /** Findings that passed. */
  passed: number;
  /** Findings that failed, warned included. */
  failed: number;
}

const DAY_MS = 86_400_000;

const COUNTED: { [outcome: string]: 'passed' | 'failed' } = {
  pass: 'passed',
  fail: 'failed',
  warn: 'failed',
};

/**
 * How each control stood at the end of past days, as far as sources date their
 * findings: a finding that was created and not resolved yet failed, and passed
 * or was gone afterwards. A finding without a date of creation says nothing
 * about the past, and nothing is made up for days before it was created.
 *
 * @param days - full days before the day of `now`
 * @returns oldest day first; days on which nothing is known about a control are left out
 * @public
 */
export function reconstructHistory(
  findings: Iterable<DatedFinding>,
  days: number,
  now: Date,
): ReconstructedDay[] {
  const today = Math.floor(now.getTime() / DAY_MS);
  const first = today - days;
  const controls = new Map<string, Counts>();
  for (const finding of findings) {
    const created = dayOf(finding.createdAt);
    const outcome = COUNTED[finding.outcome];
    if (created === undefined || !outcome) {
      continue;
    }
    const control = groupedControl(finding.control);
    const key = JSON.stringify([control.catalog, control.id]);
    const counts = controls.get(key) ?? {
      control,
      passed: new Array<number>(days).fill(0),
      failed: new Array<number>(days).fill(0),
    };
    controls.set(key, counts);
    const add = (series: number[], from: number, end: number) => {
      for (let day = Math.max(from, first); day < Math.min(end, today); day++) {
        series[day - first] += 1;
      }
    };
    const resolved = dayOf(finding.resolvedAt);
    const gone = dayOf(finding.endedAt) ?? today;
    const stopped = Math.min(resolved ?? gone, gone);
    if (outcome === 'failed') {
      add(counts.failed, created, stopped);
    } else if (resolved === undefined) {
      add(counts.passed, created, gone);
    } else {
      add(counts.failed, created, stopped);
      add(counts.passed, resolved, gone);
    }
  }
  return Array.from({ length: days }, (_, index) => {
    const day = new Date((first + index) * DAY_MS).toISOString().slice(0, 10);
    return [...controls.values()]
      .map(({ control, passed, failed }) => ({
        day,
        control,
        passed: passed[index],
        failed: failed[index],
      }))
      .filter(({ passed, failed }) => passed + failed > 0);
  }).flat();
}

interface Counts {
  control: ControlReference;
  /** By day, oldest first. */
  passed: number[];
  failed: number[];
}

function dayOf(date: string | undefined): number | undefined {
  const time = date === undefined ? NaN : Date.parse(date);
  return Number.isNaN(time) ? undefined : Math.floor(time / DAY_MS);
}
