/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { isError, ResponseError } from '@backstage/errors';
import { setTimeout as pause } from 'timers/promises';

/** Milliseconds between attempts; half a minute in all. */
const PAUSES = [500, 1_000, 2_000, 4_000, 8_000, 15_000];

/** Whether the other backend was not there, which says nothing about the request. */
export function isUnreachable(error: unknown): boolean {
  if (error instanceof ResponseError) {
    return [429, 502, 503, 504].includes(error.statusCode);
  }
  return isError(error) && error.message === 'fetch failed';
}

/**
 * Repeats an idempotent call while the backend is restarting.
 *
 * @throws what the last attempt threw.
 */
export async function patiently<T>(
  call: () => Promise<T>,
  logger: LoggerService,
): Promise<T> {
  for (const milliseconds of PAUSES) {
    try {
      return await call();
    } catch (error) {
      if (!isUnreachable(error)) {
        throw error;
      }
      logger.info(
        `The provisioning backend does not answer; next attempt in ${
          milliseconds / 1000
        } s`,
      );
    }
    await pause(milliseconds);
  }
  return call();
}
