/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * A count for a message: `count` chooses between its forms, `number` is what is
 * shown, `1,200`.
 */
export function counted(count: number): { count: number; number: string } {
  return { count, number: count.toLocaleString('en') };
}
