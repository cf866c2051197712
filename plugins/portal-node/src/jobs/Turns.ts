/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { isError, stringifyError } from '@backstage/errors';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { PluginDatabase } from '../PluginDatabase';
import { TurnStore } from './TurnStore';

/** How long a turn stays taken after its replica falls silent. */
const HOLD_MS = 10_000;

/** What {@link Turns} need. @public */
export interface TurnsOptions {
  database: PluginDatabase;
  /** The plugin's table of turns; its migration has the columns of `docs/decisions/turns.md`. */
  table: string;
  logger: LoggerService;
  clock?: () => Date;
  /** How long a turn stays taken after its replica falls silent; 10 seconds by default. */
  holdMs?: number;
}

/** A turn that is held, as the work of it sees it. @public */
export interface Turn {
  /** Aborted when another replica took the turn over, or when the caller's signal is. */
  readonly signal: AbortSignal;
  /**
   * Refuses a transaction whose turn another replica took over, and keeps the
   * turn until the transaction ends.
   *
   * @throws ConflictError
   */
  fence(transaction: Knex.Transaction): Promise<void>;
}

/** When a turn is taken, and what is done in it. @public */
export interface TurnRequest {
  /** The next turn is due this long after the start of this one. */
  everyMs: number;
  /** Takes the turn although it is not due yet, unless a replica holds it. */
  early?: boolean;
  /** Ends the work when the process does, or when it takes too long. */
  signal?: AbortSignal;
  work(turn: Turn): Promise<void>;
}

/**
 * Lets one replica at a time do what one is enough for, and another take over
 * within seconds after it was killed. See `docs/decisions/turns.md`.
 *
 * @public
 */
export class Turns {
  readonly #store: TurnStore;
  readonly #logger: LoggerService;
  readonly #clock: () => Date;
  readonly #holdMs: number;

  constructor(options: TurnsOptions) {
    this.#store = new TurnStore(options);
    this.#logger = options.logger;
    this.#clock = options.clock ?? (() => new Date());
    this.#holdMs = options.holdMs ?? HOLD_MS;
  }

  /**
   * Does the work if the turn is free.
   *
   * @returns whether this replica took the turn.
   * @throws what the work throws.
   */
  async take(name: string, request: TurnRequest): Promise<boolean> {
    const holder = randomUUID();
    const now = this.#clock();
    const { everyMs, early, signal } = request;
    const until = this.#holdEnd();
    if (!(await this.#store.take(name, { holder, now, until, early }))) {
      return false;
    }
    const lost = new AbortController();
    const heartbeat = setInterval(() => {
      this.#renew(name, holder, lost).catch(error => {
        if (!lost.signal.aborted) {
          this.#logger.warn(
            `The turn "${name}" could not be renewed: ${stringifyError(error)}`,
          );
        }
      });
    }, this.#holdMs / 4);
    try {
      await request.work({
        signal: signal ? AbortSignal.any([signal, lost.signal]) : lost.signal,
        fence: transaction => this.#renew(name, holder, lost, transaction),
      });
    } finally {
      clearInterval(heartbeat);
      await this.#store.release(
        name,
        holder,
        new Date(now.getTime() + everyMs),
      );
    }
    return true;
  }

  async #renew(
    name: string,
    holder: string,
    lost: AbortController,
    transaction?: Knex.Transaction,
  ): Promise<void> {
    try {
      await this.#store.renew(name, holder, this.#holdEnd(), transaction);
    } catch (error) {
      if (isError(error) && error.name === 'ConflictError') {
        lost.abort(error);
      }
      throw error;
    }
  }

  #holdEnd(): Date {
    return new Date(this.#clock().getTime() + this.#holdMs);
  }
}
