/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import {
  describeRun,
  MAX_TRIES,
  nextRetry,
  nextState,
  Run,
  RunFailure,
} from '@steward/backstage-plugin-provisioning-common';
import {
  failureWords,
  RunDelayedError,
  RunExecutor,
  RunRefusedError,
  waitingWords,
} from '@steward/backstage-plugin-provisioning-node';
import { stringifyError } from '@backstage/errors';
import { Assessor } from '../assess/Assessor';
import { RunChange, RunChangedError, RunStore } from '../runs/RunStore';
import { needsStart } from '../runs/dueAtOf';
import { ProvisioningRegistry } from '../ProvisioningRegistry';
import { gaveUp } from './gaveUp';
import { startFaultOf } from './startFaultOf';
import { stewardLine } from './stewardLine';

export interface RunAdvancerOptions {
  assessor: Assessor;
  logger: LoggerService;
  registry: ProvisioningRegistry;
  store: RunStore;
  clock: () => Date;
}

/**
 * Takes a run one step further. Each step may be done again after a crash:
 * it is stored by a change that holds only for the version it was made for,
 * and what its executor does happens once.
 */
export class RunAdvancer {
  readonly #options: RunAdvancerOptions;

  constructor(options: RunAdvancerOptions) {
    this.#options = options;
  }

  /** Steps until there is nothing to do at this moment, or for as long as told. */
  async advance(
    run: Run,
    goesOn: (run: Run) => boolean = () => true,
  ): Promise<Run> {
    let current = run;
    while (goesOn(current)) {
      const next = await this.#tryStep(current);
      if (!next || next.waitingFor) {
        return next ?? current;
      }
      current = next;
    }
    return current;
  }

  async #tryStep(run: Run): Promise<Run | undefined> {
    try {
      return await this.#step(run);
    } catch (error) {
      if (error instanceof RunChangedError) {
        return this.#options.store.get(run.id);
      }
      if (error instanceof RunRefusedError) {
        return this.#change(run, refused(run, error.failure));
      }
      return this.#wait(run, error);
    }
  }

  /** @returns the changed run, or undefined when there is nothing to do. */
  async #step(run: Run): Promise<Run | undefined> {
    switch (run.state) {
      case 'REQUESTED':
        return this.#assess(run);
      case 'ASSESSED':
        return this.#route(run);
      case 'PENDING_APPROVAL':
        return this.#expire(run);
      case 'APPROVED':
        return this.#begin(run);
      case 'RUNNING':
        if (run.cancelRequest) {
          return this.#cancel(run, run.cancelRequest);
        }
        return needsStart(run) ? this.#start(run) : undefined;
      default:
        return undefined;
    }
  }

  async #assess(run: Run): Promise<Run> {
    if (run.assessment) {
      return this.#change(run, { event: 'assess' });
    }
    const { problems, plan, digest, target, inputs, assessment } =
      await this.#options.assessor.assess(run, {
        requestedBy: run.requestedBy,
        correlationId: run.correlationId,
        alwaysApprove: run.requestedThrough !== undefined,
      });
    if (problems.length > 0 || !plan || !assessment) {
      return this.#change(
        run,
        refused(run, {
          reason: problems
            .map(({ field, reason }) => `${field}: ${reason}`)
            .join('\n'),
          leftBehind: [],
          nextStep: problems.map(({ fix }) => fix).join('; '),
          retryable: false,
        }),
      );
    }
    return this.#change(run, {
      event: 'assess',
      patch: { plan, digest, target, inputs, assessment },
    });
  }

  async #route(run: Run): Promise<Run> {
    const { policy = [], approval } = run.assessment ?? {};
    const denial = policy.find(({ effect }) => effect === 'deny');
    if (denial) {
      return this.#change(
        run,
        refused(run, {
          reason: `${denial.reason} (rule ${denial.rule})`,
          leftBehind: [],
          nextStep: denial.fix ?? 'Ask for something that the policy allows',
          retryable: false,
        }),
      );
    }
    if (approval?.required) {
      const { clock } = this.#options;
      const expires =
        clock().getTime() + approval.expiresAfterHours * 3_600_000;
      return this.#change(run, {
        event: 'requireApproval',
        comment: approval.rules.map(({ reason }) => reason).join('; '),
        patch: { expiresAt: new Date(expires).toISOString() },
      });
    }
    return this.#change(run, {
      event: 'approve',
      comment: approval?.rules
        .map(({ id, reason }) => `Rule ${id}: ${reason}`)
        .join('; '),
    });
  }

  async #expire(run: Run): Promise<Run | undefined> {
    const now = this.#options.clock().toISOString();
    return run.expiresAt && run.expiresAt <= now
      ? this.#change(run, { event: 'expire' })
      : undefined;
  }

  /** The last look before it starts: it is what was approved, and nothing came in between. */
  async #begin(run: Run): Promise<Run> {
    const kind = this.#options.registry.kind(run.kind);
    const fault = await startFaultOf(run, kind);
    return this.#change(
      run,
      fault
        ? refused(run, fault)
        : { event: 'start', patch: { attempt: run.attempt + 1 } },
    );
  }

  async #start(run: Run): Promise<Run> {
    const executor = this.#executorOf(run);
    const execution =
      run.execution && executor.retry
        ? await executor.retry(run)
        : await executor.start(run);
    return this.#change(run, {
      patch: {
        execution: { ...execution, attempt: run.attempt },
        waitingFor: undefined,
        retry: undefined,
      },
    });
  }

  async #cancel(
    run: Run,
    { by, comment, stop }: NonNullable<Run['cancelRequest']>,
  ): Promise<Run> {
    const result = await this.#executorOf(run).cancel(run, { stop });
    return this.#change(run, {
      event: 'cancel',
      by,
      comment,
      patch: {
        execution: result.execution ?? run.execution,
        failure: {
          reason: `Cancelled by ${by}`,
          leftBehind: result.leftBehind,
          nextStep:
            result.leftBehind.length > 0
              ? 'Look at what stays, and decommission it where it is not wanted'
              : 'Nothing stays; ask again when it is wanted',
          retryable: false,
        },
      },
    });
  }

  #executorOf(run: Run): RunExecutor {
    const { registry } = this.#options;
    const name = run.plan?.executor ?? registry.kind(run.kind)?.executor ?? '';
    const executor = registry.executor(name);
    if (!executor) {
      throw new RunRefusedError({
        reason: `There is no executor ${name} in this portal`,
        leftBehind: [],
        nextStep: 'Install the module that brings it, then retry',
        retryable: true,
      });
    }
    return executor;
  }

  /** Tries the step again later, or ends the run when it was tried too often. */
  async #wait(run: Run, error: unknown): Promise<Run | undefined> {
    const { logger, clock, store } = this.#options;
    const waitingFor = waitingWords(error);
    if (waitingFor !== run.waitingFor) {
      logger.warn(
        `Run ${run.id} (${describeRun(run)}) waits: ${stringifyError(error)}`,
      );
    }
    const retry = nextRetry(run.retry, {
      now: clock(),
      waitMs: error instanceof RunDelayedError ? error.waitMs : 0,
    });
    try {
      return retry.tries < MAX_TRIES
        ? await store.change(run, {
            patch: { waitingFor, retry },
            retryAt: new Date(retry.at),
          })
        : await this.#change(
            run,
            refused(run, gaveUp(run, retry, failureWords(error))),
          );
    } catch (failure) {
      if (failure instanceof RunChangedError) {
        return undefined;
      }
      throw failure;
    }
  }

  #change(run: Run, change: RunChange): Promise<Run> {
    const now = this.#options.clock();
    return this.#options.store.change(run, {
      ...change,
      log: [...(change.log ?? []), ...stewardLine(run, change, now)],
    });
  }
}

/** Before it is approved a run is denied; after that it failed. */
function refused(run: Run, failure: RunFailure): RunChange {
  return {
    event: nextState(run.state, 'fail') ? 'fail' : 'deny',
    comment: failure.reason,
    patch: { failure },
  };
}
