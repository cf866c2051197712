/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Whether a text is a decimal above zero, as budgets have it: `499.50`. */
export function isPositiveAmount(text: string): boolean {
  return /^(?=.*[1-9])\d{1,10}(\.\d{1,10})?$/.test(text);
}
