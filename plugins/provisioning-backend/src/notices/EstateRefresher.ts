/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { EstateService } from '@steward/backstage-plugin-estate-node';
import { Notice } from './NoticeStore';
import { ProvisioningRegistry } from '../ProvisioningRegistry';

export interface EstateRefresherOptions {
  auth: AuthService;
  estate: Pick<EstateService, 'requestSync'>;
  logger: LoggerService;
  registry: ProvisioningRegistry;
}

/**
 * Has the estate read again what runs changed, so that the catalog shows it at
 * once. The schedule of the estate stays the truth: a refusal is only logged.
 */
export class EstateRefresher {
  readonly #options: EstateRefresherOptions;

  constructor(options: EstateRefresherOptions) {
    this.#options = options;
  }

  /** Asks once for each source that runs made stale when they ended. */
  async refresh(notices: readonly Notice[]): Promise<void> {
    const { auth, estate, logger } = this.#options;
    const sources = new Set(notices.flatMap(one => this.#sourceOf(one) ?? []));
    for (const source of sources) {
      try {
        const credentials = await auth.getOwnServiceCredentials();
        await estate.requestSync({ source }, { credentials });
      } catch (error) {
        logger.warn(
          `The estate does not read its source ${source} sooner: ${stringifyError(
            error,
          )}`,
        );
      }
    }
  }

  #sourceOf({ run, transition }: Notice): string | undefined {
    const isOver = transition.from === 'RUNNING' && transition.to !== 'RUNNING';
    return isOver
      ? this.#options.registry.kind(run.kind)?.estateSource
      : undefined;
  }
}
