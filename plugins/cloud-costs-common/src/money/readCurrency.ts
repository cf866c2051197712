/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

const CURRENCY = /^[A-Z]{3}$/;

/**
 * Reads an ISO 4217 currency code.
 *
 * @throws RangeError when it is not three capital letters.
 * @public
 */
export function readCurrency(text: string): string {
  if (!CURRENCY.test(text)) {
    throw new RangeError(
      `"${text}" is not a currency code. Use three capital letters as in ISO 4217, such as USD.`,
    );
  }
  return text;
}
