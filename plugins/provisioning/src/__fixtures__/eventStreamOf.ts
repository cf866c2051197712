/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RunStreamMessage } from '../stream/streamRun';

/** Messages as the body of a `text/event-stream`. */
export function eventStreamOf(
  messages: AsyncGenerator<RunStreamMessage>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await messages.next();
      if (done) {
        controller.close();
        return;
      }
      const id = value.id === undefined ? '' : `id: ${value.id}\n`;
      controller.enqueue(
        encoder.encode(`${id}data: ${JSON.stringify(value.event)}\n\n`),
      );
    },
  });
}
