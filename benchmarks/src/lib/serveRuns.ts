/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createInterface } from 'node:readline';
import { PeerRun } from './PeerProcess';

/** The peer's side of {@link PeerProcess}. */
export async function serveRuns(
  run: () => Promise<Pick<PeerRun, 'entities'> & Partial<PeerRun>>,
): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === 'run') {
      const startedAt = process.hrtime.bigint();
      const outcome = await run();
      const secondsToAnswer = Number(process.hrtime.bigint() - startedAt) / 1e9;
      const answer: PeerRun = {
        seconds: secondsToAnswer,
        secondsToAnswer,
        peakMemoryMib: process.resourceUsage().maxRSS / 1024,
        ...outcome,
      };
      process.stdout.write(`${JSON.stringify(answer)}\n`);
    }
  }
}
