/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError } from '@backstage/errors';
import { ActionContext } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import {
  Run,
  RUN_STATE_WORDS,
} from '@steward/backstage-plugin-provisioning-common';
import { entityRefOf } from '../request/entityRefOf';
import { putRunOutput, RunOutput } from '../request/runOutput';
import { RunWaiter, WaitContext, WaitOutcome } from './RunWaiter';

type FollowOutput = RunOutput & { finished: boolean };

/** What the follower needs of the context of a step. */
export type FollowContext = WaitContext &
  Pick<ActionContext<JsonObject>, 'isDryRun'> & {
    output(
      name: keyof FollowOutput,
      value: FollowOutput[keyof FollowOutput],
    ): void;
  };

/** A step that waits for a run: says how it ended, and fails as the run did. */
export class RunFollower {
  static create(options: {
    waiter: RunWaiter;
    runUrl: (id: string) => string;
    maximumWaits: number;
  }): RunFollower {
    return new RunFollower(options);
  }

  readonly #options: Parameters<typeof RunFollower.create>[0];

  private constructor(options: Parameters<typeof RunFollower.create>[0]) {
    this.#options = options;
  }

  /** @throws Error with the reason when the run did not succeed. */
  async follow(
    ctx: FollowContext,
    request: {
      runId: string | undefined;
      timeoutMs: number;
      failIfUnfinished: boolean;
    },
  ): Promise<void> {
    const { runId } = request;
    if (ctx.isDryRun) {
      ctx.logger.info('It would wait for the run and relay its log');
      ctx.output('state', 'ASSESSED');
      ctx.output('finished', false);
      return;
    }
    if (!runId) {
      throw new InputError(
        'runId is missing: give the output runId of the step that asked for the run',
      );
    }
    const { run, end } = await this.#options.waiter.wait(ctx, {
      ...request,
      runId,
    });
    putRunOutput(ctx, {
      runId,
      runUrl: this.#options.runUrl(runId),
      state: run.state,
      digest: run.digest,
      entityRef: entityRefOf(run),
    });
    ctx.output('finished', end === 'finished');
    if (end === 'finished') {
      failUnlessSucceeded(run);
      return;
    }
    const text = `${this.#whyNot(end)}. The run is ${
      RUN_STATE_WORDS[run.state]
    } and goes on without this task: ${this.#options.runUrl(run.id)}`;
    if (request.failIfUnfinished && end !== 'aborted') {
      throw new Error(text);
    }
    ctx.logger.warn(text);
  }

  #whyNot(end: Exclude<WaitOutcome['end'], 'finished'>): string {
    switch (end) {
      case 'aborted':
        return 'The task was cancelled';
      case 'timeout':
        return 'The time to wait is over';
      default:
        return `This backend holds as many waits as it may (${
          this.#options.maximumWaits
        }, see provisioning.scaffolder.waits.share)`;
    }
  }
}

function failUnlessSucceeded({ state, failure }: Run) {
  if (state === 'SUCCEEDED') {
    return;
  }
  const lines = failure
    ? [
        failure.reason,
        ...failure.leftBehind.map(what => `Left behind: ${what}`),
        `Next: ${failure.nextStep}`,
      ]
    : [];
  throw new Error(
    [`The run ended as ${RUN_STATE_WORDS[state]}`, ...lines].join('\n'),
  );
}
