/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Waits for something to be true, at most half a minute. */
export async function until(
  what: string,
  check: () => boolean | Promise<boolean>,
): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await check())) {
    if (Date.now() > deadline) {
      throw new Error(`It never came to this: ${what}`);
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
