/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Millionths of a dollar as a decimal, such as `12.345678`. */
export function moneyText(micros: number): string {
  const digits = String(Math.abs(micros)).padStart(7, '0');
  const sign = micros < 0 ? '-' : '';
  return `${sign}${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

/** Rounded to the cent, still in millionths. */
export function toWholeCents(micros: number): number {
  return Math.round(micros / 10_000) * 10_000;
}
