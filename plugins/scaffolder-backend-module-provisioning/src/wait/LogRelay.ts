/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { ActionContext } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import {
  Run,
  RUN_STATE_WORDS,
  RunLogLine,
  RunState,
} from '@steward/backstage-plugin-provisioning-common';
import { formatElapsed } from './formatElapsed';
import { WaitTimings } from './WaitTimings';

type Checkpoint = ActionContext<JsonObject>['checkpoint'];

/** Each line that is relayed is a row in the scaffolder's database. */
const MAXIMUM_LINES = 2_000;

const METHOD = { info: 'info', warning: 'warn', error: 'error' } as const;

function describeLine({ step, elapsedMs, text }: RunLogLine): string {
  const place = [
    step,
    elapsedMs === undefined ? undefined : formatElapsed(elapsedMs),
  ].filter(Boolean);
  return place.length > 0 ? `[${place.join(' ')}] ${text}` : text;
}

/**
 * Writes the lines of a run into the log of a task, once each, also over a
 * restart. Where it is stands in checkpoints with rising numbers, because a
 * checkpoint that was written cannot be written again.
 */
export class LogRelay {
  static async resume(options: {
    checkpoint: Checkpoint;
    key: string;
    logger: LoggerService;
    timings: WaitTimings;
  }): Promise<LogRelay> {
    const relay = new LogRelay(options);
    await relay.#fastForward();
    return relay;
  }

  readonly #checkpoint: Checkpoint;
  readonly #key: string;
  readonly #logger: LoggerService;
  readonly #timings: WaitTimings;
  #next = 0;
  #written = 0;
  #lastId = 0;
  #rememberedId = 0;
  #rememberedAt = 0;
  #spokenAt = Date.now();
  #state: RunState | undefined;

  private constructor(options: {
    checkpoint: Checkpoint;
    key: string;
    logger: LoggerService;
    timings: WaitTimings;
  }) {
    this.#checkpoint = options.checkpoint;
    this.#key = options.key;
    this.#logger = options.logger;
    this.#timings = options.timings;
  }

  /** Id of the last line that was written. */
  get lastId(): number {
    return this.#lastId;
  }

  async write(lines: readonly RunLogLine[]): Promise<void> {
    for (const line of lines) {
      this.#lastId = line.id;
      this.#writeLine(line);
    }
    if (Date.now() - this.#rememberedAt >= this.#timings.remember) {
      await this.remember();
    }
  }

  #writeLine(line: RunLogLine) {
    this.#written += 1;
    if (this.#written <= MAXIMUM_LINES) {
      this.#logger[METHOD[line.level]](describeLine(line));
      this.#spokenAt = Date.now();
    } else if (this.#written === MAXIMUM_LINES + 1) {
      this.#speak(
        `More than ${MAXIMUM_LINES} lines: the rest is on the page of the run`,
      );
    }
  }

  /** Says what changed, or at least that nothing did. */
  say(run: Run): void {
    if (run.state !== this.#state) {
      this.#state = run.state;
      this.#speak(`State: ${RUN_STATE_WORDS[run.state]}${cause(run)}`);
    } else if (Date.now() - this.#spokenAt >= this.#timings.heartbeat) {
      const since = Date.now() - Date.parse(run.startedAt ?? run.createdAt);
      this.#speak(
        `State: still ${RUN_STATE_WORDS[run.state]} after ${formatElapsed(
          since,
        )}${cause(run)}`,
      );
    }
  }

  async remember(): Promise<void> {
    if (this.#lastId !== this.#rememberedId) {
      await this.#passCheckpoint();
    }
  }

  async #fastForward() {
    while (await this.#passCheckpoint()) {
      this.#lastId = this.#rememberedId;
    }
  }

  /** Whether an earlier attempt had been there. */
  async #passCheckpoint(): Promise<boolean> {
    let earlier = true;
    this.#rememberedId = await this.#checkpoint({
      key: `${this.#key}.${this.#next}`,
      fn: () => {
        earlier = false;
        return this.#lastId;
      },
    });
    this.#rememberedAt = Date.now();
    this.#next += 1;
    return earlier;
  }

  #speak(text: string) {
    this.#logger.info(text);
    this.#spokenAt = Date.now();
  }
}

function cause({ waitingFor }: Run): string {
  return waitingFor ? ` (${waitingFor})` : '';
}
