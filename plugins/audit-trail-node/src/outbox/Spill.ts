/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { AuditEvent } from '@steward/backstage-plugin-audit-trail-common';

const MAX_HELD = 10_000;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 30_000;

/**
 * Holds in memory what the outbox could not take, and tries again until it
 * does. What is held when the process is killed is lost; what does not fit, or
 * is left at shutdown, goes to the log whole.
 */
export class Spill {
  static create(options: {
    put: (event: AuditEvent) => Promise<void>;
    logger: LoggerService;
  }): Spill {
    return new Spill(options);
  }

  readonly #put: (event: AuditEvent) => Promise<void>;
  readonly #logger: LoggerService;
  readonly #held = new Map<string, AuditEvent>();
  #retry: NodeJS.Timeout | undefined;
  #failures = 0;

  private constructor(options: Parameters<typeof Spill.create>[0]) {
    this.#put = options.put;
    this.#logger = options.logger;
  }

  /** Takes an event, of which secrets are taken out already. */
  hold(event: AuditEvent): void {
    if (this.#held.size >= MAX_HELD) {
      this.#giveUp(event, `${MAX_HELD} events wait already`);
      return;
    }
    this.#held.set(event.id, event);
    this.#schedule();
  }

  /** How many events are held. */
  get size(): number {
    return this.#held.size;
  }

  /** Tries once more; what is left goes to the log. */
  async stop(): Promise<void> {
    clearTimeout(this.#retry);
    await this.flush();
    clearTimeout(this.#retry);
    for (const event of this.#held.values()) {
      this.#giveUp(event, 'the process stops');
    }
    this.#held.clear();
  }

  /** Stores what is held, oldest first, until one fails. */
  async flush(): Promise<void> {
    try {
      for (const [id, event] of this.#held) {
        await this.#put(event);
        this.#held.delete(id);
      }
      this.#failures = 0;
    } catch (error) {
      this.#failures += 1;
      this.#logger.warn(
        `${
          this.#held.size
        } audit events wait in memory for their outbox: ${stringifyError(
          error,
        )}`,
      );
      this.#schedule();
    }
  }

  #schedule(): void {
    this.#retry ??= setTimeout(() => {
      this.#retry = undefined;
      void this.flush();
    }, Math.min(FIRST_RETRY_MS * 2 ** this.#failures, LAST_RETRY_MS)).unref();
  }

  #giveUp(event: AuditEvent, why: string): void {
    this.#logger.error(
      `Audit event ${
        event.id
      } could not be stored, for ${why}: ${JSON.stringify(event)}`,
    );
  }
}
