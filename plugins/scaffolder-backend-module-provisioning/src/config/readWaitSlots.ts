/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

const SHARE_KEY = 'provisioning.scaffolder.waits.share';
/** What the scaffolder takes where nothing is configured. */
const DEFAULT_TASKS = 10;
const DEFAULT_SHARE = 0.3;

/**
 * How many `steward:run:wait` steps this process may hold: a share of the
 * scaffolder's places, at least one.
 *
 * @throws InputError with key, value and fix.
 */
export function readWaitSlots(config: RootConfigService): number {
  const share = config.getOptionalNumber(SHARE_KEY) ?? DEFAULT_SHARE;
  if (!(share > 0 && share <= 1)) {
    throw new InputError(
      `${SHARE_KEY} is ${share}: give a share of scaffolder.concurrentTasksLimit, more than 0 and at most 1`,
    );
  }
  const tasks =
    config.getOptionalNumber('scaffolder.concurrentTasksLimit') ??
    DEFAULT_TASKS;
  return Math.max(1, Math.floor(share * tasks));
}
