/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import createBig, { Big } from 'big.js';

/** How many decimals of an amount are stored, and parts of a split have at least. @public */
export const AMOUNT_DECIMALS = 10;

/**
 * Decimals that refuse floating-point numbers, so that none slips in.
 */
const Decimal = createBig();
Decimal.strict = true;
Decimal.DP = 20;

const AMOUNT = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;

/**
 * Reads an amount as billing files write it, also in scientific notation.
 *
 * @returns the same value in plain notation: `1.5E-7` is `0.00000015`.
 * @throws RangeError when it is not a decimal number.
 * @public
 */
export function readAmount(text: string): string {
  const trimmed = text.trim();
  if (!AMOUNT.test(trimmed)) {
    throw new RangeError(
      `"${text}" is not an amount. Use a decimal number with a point, such as 12.50 or 1.5E-7.`,
    );
  }
  return plain(new Decimal(trimmed.replace(/^\+/, '')));
}

/** The exact sum. @public */
export function sumAmounts(amounts: Iterable<string>): string {
  let sum = new Decimal('0');
  for (const amount of amounts) {
    sum = sum.plus(amount);
  }
  return plain(sum);
}

/** `a - b`, exactly. @public */
export function subtractAmounts(a: string, b: string): string {
  return plain(new Decimal(a).minus(b));
}

/** Below zero when a is less than b, zero when they are equal. @public */
export function compareAmounts(a: string, b: string): number {
  return new Decimal(a).cmp(b);
}

/** An amount without its sign. @public */
export function absoluteAmount(amount: string): string {
  return plain(new Decimal(amount).abs());
}

/** `amount × factor`, to as many decimals as are stored. @public */
export function scaleAmount(amount: string, factor: string): string {
  return plain(
    new Decimal(amount)
      .times(factor)
      .round(AMOUNT_DECIMALS, Decimal.roundHalfEven),
  );
}

/**
 * `amount ÷ divisor`, to as many decimals as are stored.
 *
 * @throws Error when the divisor is zero.
 * @public
 */
export function divideAmount(amount: string, divisor: string): string {
  return plain(
    new Decimal(amount)
      .div(divisor)
      .round(AMOUNT_DECIMALS, Decimal.roundHalfEven),
  );
}

/** Rounded half away from zero to the cent, as an invoice has it: `12.345` is `12.35`. @public */
export function toCents(amount: string): string {
  return plain(new Decimal(amount).round(2, Decimal.roundHalfUp), 2);
}

/** Whether two sums name the same cents: they differ by less than half a cent. @public */
export function isSameToTheCent(a: string, b: string): boolean {
  return new Decimal(a).minus(b).abs().lt('0.005');
}

/** Plain notation without trailing zeros, and zero without a sign. */
function plain(value: Big, decimals?: number): string {
  const text = value.toFixed(decimals);
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
}
