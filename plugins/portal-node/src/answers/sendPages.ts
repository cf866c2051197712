/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Response } from 'express';
import pLimit from 'p-limit';
import { performance } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';

/** Of all long answers of this process. */
const turns = pLimit(1);
/** A page that takes longer waits for its database, and the next one need not. */
const LONGEST_TURN_MS = 1_000;
const PAUSE_MS = 2;
/** How long others can keep a page waiting, in times of what the one before took. */
const MOST_PAUSES = 3;

/**
 * Sends an answer a page at a time, as it is read. Long answers take turns, and
 * the next page is made once the process has nothing else to do, or after three
 * times as long as the last one took: short answers do not wait for eight
 * exports. A page should take some milliseconds, so have some hundred rows.
 *
 * @throws what reading a page throws; the answer is cut off then, and its reader
 * sees that.
 * @public
 */
export async function sendPages(
  res: Response,
  pages: AsyncIterable<string>,
): Promise<void> {
  await pipeline(Readable.from(inTurns(pages)), res);
}

async function* inTurns(pages: AsyncIterable<string>): AsyncGenerator<string> {
  const iterator = pages[Symbol.asyncIterator]();
  try {
    for (;;) {
      const page = await takeTurn(() => iterator.next());
      if (page.done) {
        return;
      }
      yield page.value;
    }
  } finally {
    // Its reader may have gone away.
    await iterator.return?.();
  }
}

async function takeTurn<T>(make: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    turns(async () => {
      const startedAt = performance.now();
      const made = make().then(resolve, reject);
      const end = new AbortController();
      const { signal } = end;
      const isLong = setTimeout(LONGEST_TURN_MS, undefined, { signal });
      await Promise.race([made, isLong]);
      // Nobody waits for it any more.
      isLong.catch(() => undefined);
      end.abort();
      await letOthers(performance.now() - startedAt);
    });
  });
}

/** Until the process was idle for most of a pause. */
async function letOthers(tookMs: number): Promise<void> {
  const startedAt = performance.now();
  let before = performance.eventLoopUtilization();
  do {
    await setTimeout(PAUSE_MS);
    const now = performance.eventLoopUtilization();
    if (performance.eventLoopUtilization(now, before).utilization < 0.5) {
      return;
    }
    before = now;
  } while (performance.now() - startedAt < MOST_PAUSES * tookMs);
}
