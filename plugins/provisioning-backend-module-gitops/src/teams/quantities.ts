/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Suffixes of Kubernetes quantities, as powers. */
const FACTORS: Record<string, number> = {
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
};

/**
 * Takes a quantity of Kubernetes apart.
 *
 * Source: https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 *
 * @throws RangeError for text that is none.
 */
function parts(quantity: string): { amount: number; suffix: string } {
  const [, amount, suffix] =
    /^(\d+(?:\.\d+)?)([A-Za-z]*)$/.exec(quantity) ?? [];
  if (amount === undefined || !(suffix in FACTORS)) {
    throw new RangeError(`${quantity} is no quantity of Kubernetes`);
  }
  return { amount: Number(amount), suffix };
}

/** The value of a quantity in cores or bytes. */
export function quantityValue(quantity: string): number {
  const { amount, suffix } = parts(quantity);
  return amount * FACTORS[suffix];
}

/** Twice as much, in the same unit. */
export function doubled(quantity: string): string {
  const { amount, suffix } = parts(quantity);
  return `${amount * 2}${suffix}`;
}
