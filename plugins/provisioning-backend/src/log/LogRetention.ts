/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { durationToMilliseconds } from '@backstage/types';
import { ProvisioningConfig } from '../config/ProvisioningConfig';
import { LogStore } from './LogStore';

export interface LogRetentionOptions {
  clock: () => Date;
  config: Pick<ProvisioningConfig, 'log'>;
  log: Pick<LogStore, 'removeEndedBefore'>;
  logger: LoggerService;
}

/** Lets go of logs that are older than they are to be kept; the runs themselves stay. */
export class LogRetention {
  readonly #options: LogRetentionOptions;

  constructor(options: LogRetentionOptions) {
    this.#options = options;
  }

  async enforce(): Promise<void> {
    const { clock, config, log, logger } = this.#options;
    const age = durationToMilliseconds(config.log.keepFor);
    const time = new Date(clock().getTime() - age);
    const removed = await log.removeEndedBefore(time);
    if (removed > 0) {
      logger.info(
        `Removed the logs of ${removed} runs that ended before ${time.toISOString()}`,
      );
    }
  }
}
