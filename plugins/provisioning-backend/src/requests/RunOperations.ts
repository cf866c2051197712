/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  nextState,
  Run,
  RUN_STATE_WORDS,
  RunEvent,
} from '@steward/backstage-plugin-provisioning-common';
import { RunChangedError, RunExistsError, RunStore } from '../runs/RunStore';
import { RunWorker } from '../engine/RunWorker';
import { stewardLine } from '../engine/stewardLine';
import { ProvisioningRegistry } from '../ProvisioningRegistry';
import { holderOf, TargetHeldError } from './refusals';
import { Requester } from './Requester';
import { RunRequests } from './RunRequests';

/** How often a change is tried anew when the run moved on in between. */
const TRIES = 5;

export interface RunOperationsOptions {
  registry: ProvisioningRegistry;
  requests: RunRequests;
  store: RunStore;
  worker: Pick<RunWorker, 'kick'>;
  clock: () => Date;
}

/** What people do to runs that exist: cancel, retry, decommission. */
export class RunOperations {
  readonly #options: RunOperationsOptions;

  constructor(options: RunOperationsOptions) {
    this.#options = options;
  }

  /**
   * Gives a run up. One that runs is cancelled by the worker, once its executor
   * was told.
   */
  async cancel(
    id: string,
    by: string,
    { comment, stop }: { comment?: string; stop: boolean },
  ): Promise<Run> {
    const cancelled = await this.#change(id, run => {
      requirePossible(run, 'cancel');
      if (run.state !== 'RUNNING') {
        return { event: 'cancel' as const, by, comment };
      }
      const at = this.#options.clock().toISOString();
      return {
        patch: {
          cancelRequest: { by, at, stop, ...(comment && { comment }) },
        },
      };
    });
    this.#options.worker.kick(id);
    return cancelled;
  }

  /** Tries a failed run again, with the next attempt. */
  async retry(id: string, by: string, comment?: string): Promise<Run> {
    const retried = await this.#change(id, run => {
      requirePossible(run, 'retry');
      if (run.failure && !run.failure.retryable) {
        throw new ConflictError(
          `A retry would fail as before: ${run.failure.reason}. ${run.failure.nextStep}`,
        );
      }
      return {
        event: 'retry' as const,
        by,
        comment,
        patch: {
          attempt: run.attempt + 1,
          failure: undefined,
          cancelRequest: undefined,
        },
      };
    });
    this.#options.worker.kick(id);
    return retried;
  }

  /** Asks for the effects of a run to be taken back: a request like any other. */
  async decommission(
    id: string,
    requester: Requester,
    { reason, idempotencyKey }: { reason?: string; idempotencyKey?: string },
  ): Promise<{ run: Run; created: boolean }> {
    const original = await this.#get(id);
    const kind = this.#options.registry.kind(original.kind);
    if (!kind) {
      throw new ConflictError(
        `This portal has no ${original.kind} any more. Ask your platform team to install the module that brings it.`,
      );
    }
    if (!kind.reverse) {
      throw new InputError(
        `${original.kind} has nothing that can be taken back; what it did is under its effects`,
      );
    }
    if (original.state !== 'SUCCEEDED' && original.state !== 'FAILED') {
      throw new ConflictError(
        `Run ${id} is ${
          RUN_STATE_WORDS[original.state]
        }; there is something to take back once it succeeded or failed`,
      );
    }
    if (original.decommissionedBy) {
      const run = await this.#get(original.decommissionedBy);
      return { run, created: false };
    }
    return this.#options.requests.submit(
      { ...kind.reverse(original), reason, idempotencyKey },
      requester,
      original,
    );
  }

  async #get(id: string): Promise<Run> {
    const run = await this.#options.store.get(id);
    if (!run) {
      throw new NotFoundError(`No run ${id}`);
    }
    return run;
  }

  async #change(
    id: string,
    decide: (run: Run) => Parameters<RunStore['change']>[1],
  ): Promise<Run> {
    const { store, clock } = this.#options;
    for (let left = TRIES; ; left--) {
      const run = await this.#get(id);
      const change = decide(run);
      try {
        return await store.change(run, {
          ...change,
          log: stewardLine(run, change, clock()),
        });
      } catch (error) {
        if (error instanceof RunExistsError) {
          await this.#explainHolder(run);
        }
        if (!(error instanceof RunChangedError) || left === 1) {
          throw error;
        }
      }
    }
  }

  async #explainHolder({ id }: Run): Promise<void> {
    const { store } = this.#options;
    const keys = await store.keysOf(id);
    const held = keys && (await store.holderOf(keys.naturalKey));
    if (held) {
      throw new TargetHeldError(holderOf(held.run));
    }
  }
}

function requirePossible(run: Run, event: RunEvent): void {
  if (!nextState(run.state, event)) {
    throw new ConflictError(
      `Run ${run.id} is ${RUN_STATE_WORDS[run.state]}; it cannot be ${
        event === 'retry' ? 'retried' : 'cancelled'
      }`,
    );
  }
}
