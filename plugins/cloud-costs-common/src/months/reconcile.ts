/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { MonthFault } from '../api.generated';
import { isSameToTheCent, subtractAmounts } from '../money/amounts';
import { daysBetween, lastDayOf } from './months';

/** What a source says that a month holds, in one currency. @public */
export interface SourceTotal {
  currency: string;
  /** Rows that the source yielded; undefined where the source cannot tell. */
  rows?: number;
  billed: string;
}

/** What was read of a month, in one currency. @public */
export interface LoadedTotal {
  currency: string;
  rows: number;
  billed: string;
}

/** What {@link reconcile} compares. @public */
export interface ReconcileOptions {
  month: string;
  /** What the source says. */
  source: readonly SourceTotal[];
  /** What was read. */
  loaded: readonly LoadedTotal[];
  /** The days that have rows. */
  days: readonly string[];
  /** The last day that the source can have by now. */
  completeTo: string;
  /** Rows that could not be read, each with the row or key and the reason. */
  skipped?: readonly string[];
}

const MAX_NAMED = 5;

/**
 * Compares what was read of a month with what its source says that there is:
 * number of rows and sum in each currency, days without a row, and rows that
 * could not be read.
 *
 * @public
 */
export function reconcile(options: ReconcileOptions): MonthFault[] {
  return [
    ...mismatchesOf(options),
    ...gapsOf(options),
    ...currenciesOf(options),
    ...(options.skipped ?? []).map(message => ({
      kind: 'skipped' as const,
      message,
    })),
  ];
}

/**
 * Whether a load may take the place of the one before: a mismatch keeps it from
 * that; the other faults are shown beside it.
 *
 * @public
 */
export function canGoLive(faults: readonly MonthFault[]): boolean {
  return !faults.some(({ kind }) => kind === 'mismatch');
}

function mismatchesOf(options: ReconcileOptions): MonthFault[] {
  const { source, loaded } = options;
  const currencies = new Set(
    [...source, ...loaded].map(({ currency }) => currency),
  );
  return [...currencies].flatMap(currency => {
    const said = source.find(total => total.currency === currency);
    const read = loaded.find(total => total.currency === currency);
    const messages: string[] = [];
    if (said?.rows !== undefined && said.rows !== (read?.rows ?? 0)) {
      messages.push(
        `The source has ${said.rows} rows in ${currency}, but ${
          read?.rows ?? 0
        } were read.`,
      );
    }
    const [a, b] = [said?.billed ?? '0', read?.billed ?? '0'];
    if (!isSameToTheCent(a, b)) {
      messages.push(
        `The source sums up to ${a} ${currency}, but the rows read sum up to ${b} ${currency}: a difference of ${subtractAmounts(
          b,
          a,
        )}.`,
      );
    }
    return messages.map(message => ({ kind: 'mismatch' as const, message }));
  });
}

function gapsOf(options: ReconcileOptions): MonthFault[] {
  const { month, completeTo } = options;
  const last = lastDayOf(month);
  const present = new Set(options.days);
  const missing = daysBetween(
    `${month}-01`,
    completeTo < last ? completeTo : last,
  ).filter(day => !present.has(day));
  if (missing.length === 0) {
    return [];
  }
  const named = missing.slice(0, MAX_NAMED).join(', ');
  const more = missing.length - MAX_NAMED;
  return [
    {
      kind: 'gap',
      message: `No rows for ${named}${
        more > 0 ? ` and ${more} more days` : ''
      }.`,
    },
  ];
}

function currenciesOf({ loaded }: ReconcileOptions): MonthFault[] {
  if (loaded.length < 2) {
    return [];
  }
  const codes = loaded.map(({ currency }) => currency).sort();
  return [
    {
      kind: 'currencies',
      message: `The month has rows in ${codes.join(
        ' and ',
      )}. Each currency has totals of its own; they are never added up.`,
    },
  ];
}
