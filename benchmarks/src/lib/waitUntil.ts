/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { setTimeout } from 'node:timers/promises';

const EVERY_MS = 500;
const DEADLINE_MS = 15 * 60_000;

/** Asks again until the answer is yes. @throws Error that names what did not come in 15 minutes. */
export async function waitUntil(
  what: string,
  isSo: () => Promise<boolean>,
): Promise<void> {
  const end = performance.now() + DEADLINE_MS;
  while (!(await isSo())) {
    if (performance.now() > end) {
      throw new Error(`Not after 15 minutes: ${what}`);
    }
    await setTimeout(EVERY_MS);
  }
}
