/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RunStreamMessage } from '../stream/streamRun';

/** A stream of events that a test feeds by hand. */
export class StreamStub {
  readonly #arrived: (RunStreamMessage | Error)[] = [];
  #wake: () => void = () => {};

  /** Hands on an event, or breaks the connection. */
  send(message: RunStreamMessage | Error) {
    this.#arrived.push(message);
    this.#wake();
  }

  async *read(): AsyncGenerator<RunStreamMessage> {
    for (;;) {
      const next = this.#arrived.shift() ?? (await this.#sleep());
      if (next instanceof Error) {
        throw next;
      }
      if (next) {
        yield next;
      }
    }
  }

  #sleep(): Promise<undefined> {
    return new Promise(resolve => {
      this.#wake = () => resolve(undefined);
    });
  }
}
