/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ProvisioningService } from '@steward/backstage-plugin-provisioning-node';
import { describeRun } from '@steward/backstage-plugin-provisioning-common';
import { RequestContext, RunRequester } from './RunRequester';
import { refusalOf } from './refusal';
import { putRunOutput } from './runOutput';
import { templateOf } from './templateOf';

/** Asks for the effects of a run to be taken back. A dry run only lists them. */
export class RunDecommissioner {
  static create(options: {
    provisioning: ProvisioningService;
    requester: RunRequester;
    runUrl: (id: string) => string;
  }): RunDecommissioner {
    return new RunDecommissioner(options);
  }

  readonly #options: Parameters<typeof RunDecommissioner.create>[0];

  private constructor(options: Parameters<typeof RunDecommissioner.create>[0]) {
    this.#options = options;
  }

  async decommission(
    ctx: RequestContext,
    request: { runId: string; reason?: string },
  ): Promise<void> {
    templateOf(ctx.templateInfo);
    if (ctx.isDryRun) {
      await this.#preview(ctx, request.runId);
      return;
    }
    const { runId, reason } = request;
    const { provisioning, requester } = this.#options;
    await requester.submit(ctx, request, (idempotencyKey, options) =>
      provisioning.decommission(runId, { reason, idempotencyKey }, options),
    );
  }

  async #preview(ctx: RequestContext, runId: string) {
    const { provisioning, runUrl } = this.#options;
    const credentials = await ctx.getInitiatorCredentials();
    try {
      const { run, allowed } = await provisioning.get(runId, {
        credentials,
        signal: ctx.signal,
      });
      const effects = run.effects.map(
        ({ operation, type, ref }) => `\n- ${operation}: ${type} ${ref}`,
      );
      ctx.logger.info(
        `It would ask for the effects of "${describeRun(
          run,
        )}" to be taken back:${effects.join('')}`,
      );
      if (!allowed.includes('decommission')) {
        ctx.logger.warn(
          'As things are now, it would be refused: the run is not at its end, or you may not',
        );
      }
      putRunOutput(ctx, {
        state: 'ASSESSED',
        entityRef: run.target.entityRef,
      });
    } catch (error) {
      throw refusalOf(error, runUrl);
    }
  }
}
