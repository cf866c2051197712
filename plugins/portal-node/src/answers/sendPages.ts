/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Response } from 'express';
import pLimit from 'p-limit';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';

/**
 * Of all long answers of this process. Two have a turn at once, so that one that
 * waits for its database does not stop the others.
 */
const turns = pLimit(2);

/**
 * Sends an answer a page at a time, as it is read. Long answers take turns, and
 * after each page everybody else comes first: short answers do not wait for
 * eight exports. A page should take some milliseconds, a thousand rows at most.
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
      const page = await turns(() => iterator.next());
      if (page.done) {
        return;
      }
      yield page.value;
      await setImmediate();
    }
  } finally {
    // Its reader may have gone away.
    await iterator.return?.();
  }
}
