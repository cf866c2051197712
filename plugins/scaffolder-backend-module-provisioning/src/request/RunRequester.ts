/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotAllowedError } from '@backstage/errors';
import { ActionContext } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import {
  AssessAnswer,
  Run,
  RUN_STATE_WORDS,
  RunRequest,
} from '@steward/backstage-plugin-provisioning-common';
import {
  ProvisioningCallOptions,
  ProvisioningService,
} from '@steward/backstage-plugin-provisioning-node';
import { describeAssessment } from './describeAssessment';
import { entityRefOf } from './entityRefOf';
import { idempotencyKey, inputHash } from './idempotencyKey';
import { patiently } from './patiently';
import { problemsError, refusalOf } from './refusal';
import { putRunOutput, RunOutputContext } from './runOutput';
import { templateOf } from './templateOf';

/** What the requester needs of the context of a step. */
export type RequestContext = RunOutputContext &
  Pick<
    ActionContext<JsonObject>,
    | 'checkpoint'
    | 'getInitiatorCredentials'
    | 'isDryRun'
    | 'logger'
    | 'secrets'
    | 'signal'
    | 'step'
    | 'task'
    | 'templateInfo'
  >;

/** What a step asks for. */
export type RequestedRun = Pick<
  RunRequest,
  'kind' | 'target' | 'inputs' | 'reason' | 'expectedDigest'
>;

/**
 * Asks the provisioning backend for a run as the person who started the task,
 * once for each step and input, and hands the run to the steps after it. The
 * run does the work; nothing waits for it here. A dry run only asks what would
 * happen.
 */
export class RunRequester {
  static create(options: {
    provisioning: ProvisioningService;
    runUrl: (id: string) => string;
  }): RunRequester {
    return new RunRequester(options.provisioning, options.runUrl);
  }

  readonly #provisioning: ProvisioningService;
  readonly #runUrl: (id: string) => string;

  private constructor(
    provisioning: ProvisioningService,
    runUrl: (id: string) => string,
  ) {
    this.#provisioning = provisioning;
    this.#runUrl = runUrl;
  }

  /** @throws InputError, NotAllowedError or ConflictError in words when it is refused. */
  async request(ctx: RequestContext, requested: RequestedRun): Promise<void> {
    const template = templateOf(ctx.templateInfo);
    if (ctx.isDryRun) {
      await this.#assess(ctx, { ...requested, template });
      return;
    }
    await this.submit(ctx, requested, (key, options) =>
      this.#provisioning.request(
        {
          ...requested,
          template,
          scaffolderTaskId: ctx.task.id,
          idempotencyKey: key,
        },
        options,
      ),
    );
  }

  /** Makes a call that asks for a run, once for each step and input. */
  async submit(
    ctx: RequestContext,
    input: object,
    call: (
      idempotencyKey: string,
      options: ProvisioningCallOptions,
    ) => Promise<{ run: Run; created: boolean }>,
  ): Promise<void> {
    const credentials = await ctx.getInitiatorCredentials();
    const hash = inputHash(input);
    let answer: { run: Run; created: boolean } | undefined;
    const { runId } = await this.#inWords(() =>
      ctx.checkpoint({
        key: `request.${hash}`,
        fn: async () => {
          answer = await patiently(
            () => call(idempotencyKey(ctx, hash), { credentials }),
            ctx.logger,
          );
          return { runId: answer.run.id };
        },
      }),
    );
    const run =
      answer?.run ??
      (
        await this.#inWords(() =>
          patiently(
            () => this.#provisioning.get(runId, { credentials }),
            ctx.logger,
          ),
        )
      ).run;
    this.#report(ctx, run, answer?.created ?? false);
  }

  #report(ctx: RequestContext, run: Run, created: boolean) {
    const runUrl = this.#runUrl(run.id);
    ctx.logger.info(
      `${created ? 'Requested' : 'Found the identical request'}: run ${
        run.id
      }, ${
        RUN_STATE_WORDS[run.state]
      }. It goes on without this task: ${runUrl}`,
    );
    putRunOutput(ctx, {
      runId: run.id,
      runUrl,
      state: run.state,
      digest: run.digest,
      entityRef: entityRefOf(run),
    });
  }

  async #assess(ctx: RequestContext, request: RunRequest) {
    const credentials = await ctx.getInitiatorCredentials();
    const answer = await this.#inWords(() =>
      patiently(
        () =>
          this.#provisioning.assess(request, {
            credentials,
            signal: ctx.signal,
          }),
        ctx.logger,
      ),
    );
    for (const paragraph of describeAssessment(answer)) {
      ctx.logger.info(paragraph);
    }
    failWhereRefused(answer);
    putRunOutput(ctx, {
      state: 'ASSESSED',
      digest: answer.digest,
      entityRef: request.target.entityRef,
    });
  }

  async #inWords<T>(call: () => Promise<T>): Promise<T> {
    try {
      return await call();
    } catch (error) {
      throw refusalOf(error, this.#runUrl);
    }
  }
}

/** A dry run ends as the request would. */
function failWhereRefused({ problems, assessment }: AssessAnswer) {
  if (problems.length > 0) {
    throw problemsError(problems);
  }
  const denied = assessment?.policy.filter(({ effect }) => effect === 'deny');
  if (denied?.length) {
    throw new NotAllowedError(
      denied
        .map(({ reason, fix }) => [reason, fix].filter(Boolean).join('. '))
        .join('\n'),
    );
  }
}
