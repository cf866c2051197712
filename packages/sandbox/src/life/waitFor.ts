/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { setTimeout as sleep } from 'node:timers/promises';

const PAUSE_MS = 2_000;

/**
 * Asks until there is an answer, and returns it; throws when that takes longer
 * than `seconds`.
 *
 * @param what - What is waited for, for the error
 */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T | undefined>,
  seconds = 120,
): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) {
      return answer;
    }
    if (Date.now() > deadline) {
      throw new Error(`After ${seconds} seconds still waiting for ${what}`);
    }
    await sleep(PAUSE_MS);
  }
}
