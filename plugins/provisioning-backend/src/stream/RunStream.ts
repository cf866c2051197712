/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { InputError, stringifyError } from '@backstage/errors';
import {
  isActive,
  RunStreamEvent,
} from '@steward/backstage-plugin-provisioning-common';
import { once } from 'events';
import { Response } from 'express';
import { setTimeout as sleep } from 'timers/promises';
import { LogStore, RunHead } from '../log/LogStore';
import { ProvisioningRegistry } from '../ProvisioningRegistry';
import { presentRun } from '../runs/presentRun';
import { RunStore } from '../runs/RunStore';
import { parsePosition, printPosition, StreamPosition } from './StreamPosition';
import { UsualDurations } from './UsualDurations';

const LINES_AT_ONCE = 1000;
const LOOK_EVERY_MS = 1_000;
const HEARTBEAT_MS = 15_000;
/** How long after the end of a run late lines are waited for. */
const AFTER_END_MS = 10_000;

export interface RunStreamOptions {
  durations: UsualDurations;
  log: LogStore;
  logger: LoggerService;
  registry: Pick<ProvisioningRegistry, 'executor'>;
  store: RunStore;
  clock: () => Date;
  lookEveryMs?: number;
  heartbeatMs?: number;
  afterEndMs?: number;
}

/** Follows runs as server-sent events. All is read from the store, so that any replica serves any run. */
export class RunStream {
  readonly #options: RunStreamOptions;
  readonly #stopped = new AbortController();

  constructor(options: RunStreamOptions) {
    this.#options = options;
  }

  /** Ends all streams; browsers come back to another replica. */
  stop(): void {
    this.#stopped.abort();
  }

  /**
   * Answers with events until the run ended or the caller left.
   *
   * @throws InputError for a position that is none.
   */
  async serve(
    id: string,
    after: string | undefined,
    response: Response,
  ): Promise<void> {
    const position = parsePosition(after);
    if (!position) {
      throw new InputError(
        `after = ${after} is no event id of a run; leave it out to begin anew`,
      );
    }
    const left = new AbortController();
    response.on('close', () => left.abort());
    const signal = AbortSignal.any([left.signal, this.#stopped.signal]);
    response.writeHead(200, {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-cache, no-transform',
      'X-Accel-Buffering': 'no',
      Connection: 'keep-alive',
    });
    response.flushHeaders();
    try {
      for await (const text of this.#texts(id, position, signal)) {
        if (!response.write(text)) {
          await once(response, 'drain', { signal });
        }
      }
    } catch (error) {
      // The headers are out: the browser comes back with the last id.
      if (!signal.aborted) {
        this.#options.logger.warn(
          `The stream of run ${id} broke off: ${stringifyError(error)}`,
        );
      }
    }
    response.end();
  }

  async *#texts(
    id: string,
    from: StreamPosition,
    signal: AbortSignal,
  ): AsyncGenerator<string> {
    const { log, store, clock } = this.#options;
    const { heartbeatMs = HEARTBEAT_MS, afterEndMs = AFTER_END_MS } =
      this.#options;
    const position = { ...from };
    let spokeAt = clock().getTime();
    while (!signal.aborted) {
      const head = await log.head(id);
      if (!head) {
        return;
      }
      const run =
        head.version > position.version ? await store.get(id) : undefined;
      if (run) {
        position.version = run.version;
        yield print(position, {
          type: 'run',
          run: await presentRun(run, this.#options),
        });
      }
      while (head.lastLine > position.line && !signal.aborted) {
        const lines = await log.read(id, {
          after: position.line,
          limit: LINES_AT_ONCE,
        });
        if (lines.length === 0) {
          break;
        }
        position.line = lines[lines.length - 1].id;
        yield print(position, { type: 'log', lines });
      }
      const now = clock().getTime();
      if (hasEnded(head, now - afterEndMs)) {
        yield print(position, { type: 'end', state: head.state });
        return;
      }
      if (now - spokeAt >= heartbeatMs) {
        spokeAt = now;
        yield ': still here\n\n';
      }
      await log.watch(id);
      await this.#pause(signal);
    }
  }

  async #pause(signal: AbortSignal): Promise<void> {
    const { lookEveryMs = LOOK_EVERY_MS } = this.#options;
    await sleep(lookEveryMs, undefined, { signal }).catch(error => {
      if (!signal.aborted) {
        throw error;
      }
    });
  }
}

/** Whether nothing more is to be expected. */
function hasEnded(
  { state, finishedAt, logEnded }: RunHead,
  before: number,
): boolean {
  return (
    !isActive(state) &&
    finishedAt !== undefined &&
    (logEnded || Date.parse(finishedAt) < before)
  );
}

function print(position: StreamPosition, event: RunStreamEvent): string {
  return `id: ${printPosition(position)}\ndata: ${JSON.stringify(event)}\n\n`;
}
