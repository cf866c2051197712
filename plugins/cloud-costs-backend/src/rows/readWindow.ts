/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError } from '@backstage/errors';
import { isDay, lastDayOf } from '@steward/backstage-plugin-cloud-costs-common';
import { CostWindow } from './CostFilter';

/** More days than any page shows. */
const MAX_DAYS = 1_830;

/** @throws InputError unless the days exist and are in their order. */
export function readWindow(
  from: string,
  to: string,
  names: { from: string; to: string } = { from: 'from', to: 'to' },
): CostWindow {
  for (const [name, day] of [
    [names.from, from],
    [names.to, to],
  ]) {
    if (!isDay(day)) {
      throw new InputError(
        `${name} = ${day} is not a day. Use one that exists, such as 2026-11-30.`,
      );
    }
  }
  if (from > to) {
    throw new InputError(
      `${names.from} = ${from} is after ${names.to} = ${to}. Put the earlier day first.`,
    );
  }
  if (daysIn(from, to) > MAX_DAYS) {
    throw new InputError(
      `${names.from} = ${from} to ${names.to} = ${to} has more than ${MAX_DAYS} days. Choose a shorter window.`,
    );
  }
  return { from, to };
}

/**
 * Reads a month such as `2026-10`, or two days with a slash between them.
 *
 * @throws InputError unless it is one of these, and the days are in their order.
 */
export function readInterval(name: string, text: string): CostWindow {
  const [from, to] = text.split('/');
  if (to === undefined) {
    if (from.length !== 'YYYY-MM'.length) {
      throw new InputError(
        `${name} = ${text} has no end. Write a month such as 2026-10, or two days such as 2026-10-01/2026-10-15.`,
      );
    }
    const names = { from: name, to: name };
    const { from: first } = readWindow(`${from}-01`, `${from}-01`, names);
    return { from: first, to: lastDayOf(from) };
  }
  return readWindow(from, to, { from: name, to: name });
}

const DAY_MS = 24 * 60 * 60 * 1000;

const startOf = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** Counted, not listed: a window may be thousands of years long until it is refused. */
function daysIn(from: string, to: string): number {
  return (startOf(to) - startOf(from)) / DAY_MS + 1;
}
