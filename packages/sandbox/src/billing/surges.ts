/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { dayText } from './days';

/** What may run wild: machines that nobody stopped, or a storm of logs. */
export type SurgeKind = 'compute' | 'logs';

/** Some days on which something in an account costs several times as much. */
export interface Surge {
  kind: SurgeKind;
  accountName: string;
  /** The first day. */
  from: number;
  /** The last day, included. */
  to: number;
  factor: number;
}

/** A surge begins in each of these periods, so that the past never changes. */
const periodDays = 20;
const firstDayInPeriod = 5;
const surgeDays = 3;

const places: Record<SurgeKind, { factor: number; accounts: string[] }> = {
  compute: {
    factor: 12,
    accounts: ['prod-payments', 'dev-data', 'prod-trading', 'staging-lending'],
  },
  logs: {
    factor: 30,
    accounts: ['prod-growth', 'prod-identity', 'prod-data', 'prod-trading'],
  },
};

function surgeIn(period: number): Surge {
  const kind = period % 2 === 0 ? 'compute' : 'logs';
  const { factor, accounts } = places[kind];
  const from = period * periodDays + firstDayInPeriod;
  return {
    kind,
    accountName: accounts[Math.floor(period / 2) % accounts.length],
    from,
    to: from + surgeDays - 1,
    factor,
  };
}

/** By how much more something costs on a day: 1 on most. */
export function surgeFactor(
  kind: SurgeKind,
  accountName: string,
  day: number,
): number {
  const surge = surgeIn(Math.floor(day / periodDays));
  return surge.kind === kind &&
    surge.accountName === accountName &&
    day >= surge.from &&
    day <= surge.to
    ? surge.factor
    : 1;
}

/** The surges that began between two days, both included; the latest first. */
export function surgesBetween(from: number, to: number): Surge[] {
  const surges: Surge[] = [];
  for (
    let period = Math.floor(to / periodDays);
    period >= Math.floor(from / periodDays);
    period -= 1
  ) {
    const surge = surgeIn(period);
    if (surge.from >= from && surge.from <= to) {
      surges.push(surge);
    }
  }
  return surges;
}

/** A stable id, in the form of AWS. */
export function surgeId({ kind, from }: Surge): string {
  const digits = `${dayText(from).replaceAll('-', '')}`;
  return `${digits}-0000-4000-8000-${kind === 'compute' ? '0c' : '09'}${String(
    from,
  ).padStart(10, '0')}`;
}
