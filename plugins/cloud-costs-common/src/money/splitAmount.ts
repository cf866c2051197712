/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AMOUNT_DECIMALS, readAmount } from './amounts';

/** A part of a split: who gets it, and how much of the whole. @public */
export interface Weight {
  key: string;
  /** A decimal that is not negative. */
  weight: string;
}

/**
 * Splits an amount by weights so that the parts sum up to it exactly: what
 * rounding leaves over goes to the largest remainders, one smallest unit each.
 *
 * It reckons in whole units: months of large organizations have millions of
 * splits.
 *
 * @returns nothing when no weight is above zero.
 * @public
 */
export function splitAmount(
  amount: string,
  weights: readonly Weight[],
): { key: string; amount: string }[] {
  const plainWeights = weights.map(({ weight }) => plainOf(weight));
  const weightDecimals = Math.max(0, ...plainWeights.map(decimalsOf));
  const takers = weights
    .map(({ key }, index) => ({
      key,
      weight: toWhole(plainWeights[index], weightDecimals),
    }))
    .filter(({ weight }) => weight > 0n);
  if (takers.length === 0) {
    return [];
  }
  const plainAmount = plainOf(amount);
  const decimals = Math.max(AMOUNT_DECIMALS, decimalsOf(plainAmount));
  const signed = toWhole(plainAmount, decimals);
  const whole = signed < 0n ? -signed : signed;
  const sum = takers.reduce((total, { weight }) => total + weight, 0n);
  const parts = takers.map(({ key, weight }) => ({
    key,
    floor: (whole * weight) / sum,
    rest: (whole * weight) % sum,
  }));
  const given = parts.reduce((total, { floor }) => total + floor, 0n);
  const lucky = new Set(
    [...parts]
      .sort((a, b) => Number(b.rest > a.rest) - Number(b.rest < a.rest))
      .slice(0, Number(whole - given)),
  );
  return parts.map(part => {
    const units = part.floor + (lucky.has(part) ? 1n : 0n);
    return {
      key: part.key,
      amount: toText(signed < 0n ? -units : units, decimals),
    };
  });
}

/** Amounts from outside may be in scientific notation. */
function plainOf(amount: string): string {
  return /^-?\d+(\.\d+)?$/.test(amount) ? amount : readAmount(amount);
}

function decimalsOf(amount: string): number {
  return amount.split('.')[1]?.length ?? 0;
}

function toWhole(amount: string, decimals: number): bigint {
  const [whole, part = ''] = amount.split('.');
  return BigInt(whole + part.padEnd(decimals, '0'));
}

function toText(units: bigint, decimals: number): string {
  const text = (units < 0n ? -units : units)
    .toString()
    .padStart(decimals + 1, '0');
  const part = text.slice(-decimals).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${text.slice(0, -decimals)}${
    part && `.${part}`
  }`;
}
