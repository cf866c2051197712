/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { classifyAwsError } from '@steward/backstage-plugin-aws-access-node';
import { DoctorFinding } from '@steward/backstage-plugin-estate-common';
import { fixOfDenial } from './fixOfDenial';

/**
 * Tries one right with a call that costs little, and says what is missing and
 * where to add it.
 *
 * @param optional - Whether the source can do without: a warning, no error.
 */
export async function tryRight(options: {
  source: string;
  action: string;
  accountId?: string;
  region?: string;
  optional?: string;
  /** What the action is for, as a clause: `the tags of accounts are read`. */
  purpose: string;
  call: () => Promise<unknown>;
}): Promise<DoctorFinding> {
  const { source, action, accountId, region, optional, purpose, call } =
    options;
  const place = { source, accountId, region };
  const where = accountId ? `account ${accountId}` : 'the main account';
  try {
    await call();
    return {
      ...place,
      action,
      severity: 'ok',
      message: `${action} works in ${where}${region ? ` in ${region}` : ''}.`,
    };
  } catch (error) {
    const failure = classifyAwsError(error);
    const severity = optional ? 'warning' : 'error';
    if (failure.kind !== 'denied') {
      return {
        ...place,
        action,
        severity: failure.retryable ? 'warning' : severity,
        message: `${action} in ${where} could not be tried: ${failure.message} (${failure.code}).`,
        fix: failure.retryable
          ? 'Run the doctor again.'
          : `Check region, partition and endpoint of ${where}.`,
      };
    }
    const missing = failure.missingAction ?? action;
    return {
      ...place,
      action: missing,
      severity,
      message: `${missing} is denied for ${where}, by which ${purpose}. ${
        optional ?? ''
      }`.trim(),
      fix: fixOfDenial({
        action: missing,
        deniedBy: failure.deniedBy,
        where,
        region,
      }),
    };
  }
}
