/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { ActionContext } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import { isActive, Run } from '@steward/backstage-plugin-provisioning-common';
import { ProvisioningService } from '@steward/backstage-plugin-provisioning-node';
import { setTimeout as pause } from 'timers/promises';
import { isUnreachable, patiently } from '../request/patiently';
import { refusalOf } from '../request/refusal';
import { LogRelay } from './LogRelay';
import { WaitSlots } from './WaitSlots';
import { DEFAULT_WAIT_TIMINGS, WaitTimings } from './WaitTimings';

/** What the waiter needs of the context of a step. */
export type WaitContext = Pick<
  ActionContext<JsonObject>,
  'checkpoint' | 'getInitiatorCredentials' | 'logger' | 'signal'
>;

/** How a wait came to its end, and the run at that moment. */
export interface WaitOutcome {
  run: Run;
  end: 'finished' | 'timeout' | 'aborted' | 'no-slot';
}

/** @see {@link RunWaiter.create} */
export interface RunWaiterOptions {
  provisioning: ProvisioningService;
  auth: AuthService;
  runUrl: (id: string) => string;
  slots: WaitSlots;
  timings?: WaitTimings;
}

/**
 * Follows a run and relays its log. The wait is a reader only: its end, by
 * whatever cause, never changes the run.
 */
export class RunWaiter {
  static create(options: RunWaiterOptions): RunWaiter {
    return new RunWaiter(options);
  }

  readonly #options: RunWaiterOptions;
  readonly #timings: WaitTimings;

  private constructor(options: RunWaiterOptions) {
    this.#options = options;
    this.#timings = options.timings ?? DEFAULT_WAIT_TIMINGS;
  }

  /**
   * Waits until the run ended, the time is over, the task was cancelled, or at
   * once not at all where this process holds enough waits already. On a shutdown
   * it neither fails nor returns.
   */
  async wait(
    ctx: WaitContext,
    request: { runId: string; timeoutMs: number },
  ): Promise<WaitOutcome> {
    try {
      return await this.#waitForEnd(ctx, request);
    } finally {
      // What was read, or could not be read, while the process began to end.
      await this.#options.slots.holdWhereClosed();
    }
  }

  async #waitForEnd(
    ctx: WaitContext,
    request: { runId: string; timeoutMs: number },
  ): Promise<WaitOutcome> {
    const first = await this.#look(ctx, request.runId);
    if (!isActive(first.state)) {
      await this.#relayRest(ctx, first);
      return { run: first, end: 'finished' };
    }
    const { slots } = this.#options;
    if (!slots.take()) {
      return { run: first, end: 'no-slot' };
    }
    try {
      return await this.#follow(ctx, first, Date.now() + request.timeoutMs);
    } finally {
      slots.release();
    }
  }

  /**
   * The run, with the rights of the person who started the task. That they
   * may see it is remembered, because the sign-in may end before the run does.
   */
  async #look(ctx: WaitContext, runId: string): Promise<Run> {
    try {
      await ctx.checkpoint({
        key: `wait.${runId}.seen`,
        fn: async () => {
          const credentials = await ctx.getInitiatorCredentials();
          await patiently(
            () => this.#options.provisioning.get(runId, { credentials }),
            ctx.logger,
          );
          return true;
        },
      });
      return await patiently(() => this.#read(runId), ctx.logger);
    } catch (error) {
      throw refusalOf(error, this.#options.runUrl);
    }
  }

  async #follow(
    ctx: WaitContext,
    first: Run,
    deadline: number,
  ): Promise<WaitOutcome> {
    const relay = await this.#startRelay(ctx, first.id);
    let run = first;
    for (;;) {
      await this.#options.slots.holdWhereClosed();
      run = (await this.#relayNext(ctx.logger, relay, run)) ?? run;
      if (!isActive(run.state) || ctx.signal?.aborted) {
        break;
      }
      if (Date.now() >= deadline) {
        break;
      }
      await rest(this.#timings.poll, ctx.signal);
    }
    await relay.remember();
    if (!isActive(run.state)) {
      return { run, end: 'finished' };
    }
    return { run, end: ctx.signal?.aborted ? 'aborted' : 'timeout' };
  }

  /** The run as it is now, its new lines relayed; undefined where nobody answers. */
  async #relayNext(
    logger: LoggerService,
    relay: LogRelay,
    known: Run,
  ): Promise<Run | undefined> {
    try {
      const run = await this.#read(known.id);
      await this.#relayLines(relay, known.id);
      relay.say(run);
      return run;
    } catch (error) {
      if (!isUnreachable(error)) {
        throw error;
      }
      logger.debug(`Run ${known.id} cannot be read at this moment`);
      relay.say({
        ...known,
        waitingFor: 'the provisioning backend does not answer',
      });
      return undefined;
    }
  }

  async #relayRest(ctx: WaitContext, run: Run) {
    const relay = await this.#startRelay(ctx, run.id);
    await patiently(() => this.#relayLines(relay, run.id), ctx.logger);
    relay.say(run);
    await relay.remember();
  }

  async #relayLines(relay: LogRelay, runId: string) {
    let lines;
    do {
      lines = await this.#readLines(runId, relay.lastId);
      await relay.write(lines);
    } while (lines.length > 0);
  }

  #startRelay(ctx: WaitContext, runId: string): Promise<LogRelay> {
    return LogRelay.resume({
      checkpoint: ctx.checkpoint,
      key: `wait.${runId}.log`,
      logger: ctx.logger,
      timings: this.#timings,
    });
  }

  async #read(runId: string): Promise<Run> {
    const { provisioning, auth } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    return (await provisioning.get(runId, { credentials })).run;
  }

  async #readLines(runId: string, after: number) {
    const { provisioning, auth } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    return provisioning.readLog(runId, after, { credentials });
  }
}

async function rest(milliseconds: number, signal: AbortSignal | undefined) {
  try {
    await pause(milliseconds, undefined, { signal });
  } catch (error) {
    if (!signal?.aborted) {
      throw error;
    }
  }
}
