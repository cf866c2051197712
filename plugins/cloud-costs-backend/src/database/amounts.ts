/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AMOUNT_DECIMALS,
  readAmount,
  scaleAmount,
} from '@steward/backstage-plugin-cloud-costs-common';
import { isPostgres } from '@steward/backstage-plugin-portal-node';
import { Knex } from 'knex';

const SCALE = 10n ** BigInt(AMOUNT_DECIMALS);
/** What `numeric(20,10)` of PostgreSQL holds. */
const LIMIT = 10n ** 20n;
/** What most amounts look like; those need no rounding. */
const PLAIN = /^-?\d{1,10}(\.\d{1,10})?$/;

/**
 * An amount in ten-billionths of its currency. What has more decimals is
 * rounded, halves to even.
 *
 * @throws RangeError when it is not an amount, or too large to store.
 */
export function toUnits(amount: string): bigint {
  const rounded = PLAIN.test(amount)
    ? amount
    : scaleAmount(readAmount(amount), '1');
  const [whole, part = ''] = rounded.replace('-', '').split('.');
  const units =
    BigInt(whole) * SCALE + BigInt(part.padEnd(AMOUNT_DECIMALS, '0'));
  if (units >= LIMIT) {
    throw new RangeError(
      `${amount} is too large. Amounts below 10,000,000,000 can be stored.`,
    );
  }
  return rounded.startsWith('-') ? -units : units;
}

/** The amount in plain notation. */
export function fromUnits(units: bigint): string {
  const text = (units < 0n ? -units : units)
    .toString()
    .padStart(AMOUNT_DECIMALS + 1, '0');
  const whole = text.slice(0, -AMOUNT_DECIMALS);
  const part = text.slice(-AMOUNT_DECIMALS).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${whole}${part && `.${part}`}`;
}

/** What goes into an amount column: decimals on PostgreSQL, ten-billionths on SQLite. */
export function toColumn(knex: Knex, units: bigint): string {
  return isPostgres(knex) ? fromUnits(units) : units.toString();
}

/** The exact sum of an amount column, or of what is made of such, as {@link fromColumn} reads it. */
export function sumOf(
  knex: Knex,
  amount: string | Knex.Raw,
  name: string,
): Knex.Raw {
  const sum = typeof amount === 'string' ? knex.raw('??', [amount]) : amount;
  return isPostgres(knex)
    ? knex.raw('coalesce(sum(?), 0)::text as ??', [sum, name])
    : knex.raw('cast(coalesce(sum(?), 0) as text) as ??', [sum, name]);
}

/** An amount column, as {@link fromColumn} reads it. */
export function amountOf(knex: Knex, column: string, name: string): Knex.Raw {
  return isPostgres(knex)
    ? knex.raw('??::text as ??', [column, name])
    : knex.raw('cast(?? as text) as ??', [column, name]);
}

/** The amount that {@link sumOf} or {@link amountOf} found. */
export function fromColumn(knex: Knex, text: string): string {
  if (!isPostgres(knex)) {
    return fromUnits(BigInt(text));
  }
  // Plain notation, with all the zeros of the scale.
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
