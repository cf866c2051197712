/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

const KEY = 'auditTrail.retention.days';
const DEFAULT_DAYS = 400;
const FEW_DAYS = 90;

/** @throws InputError that names the key, the value and the fix. */
export function readRetentionDays(
  config: RootConfigService,
  logger: LoggerService,
): number {
  const days = config.getOptionalNumber(KEY) ?? DEFAULT_DAYS;
  if (!Number.isInteger(days) || days < 1) {
    throw new InputError(
      `${KEY} is ${days}; write a whole number of days, such as ${DEFAULT_DAYS}`,
    );
  }
  if (days < FEW_DAYS) {
    logger.warn(
      `${KEY} is ${days}: auditors mostly ask for ${FEW_DAYS} days or more; raise it unless that is meant`,
    );
  }
  return days;
}
