/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { classifyAwsError } from '@steward/backstage-plugin-aws-access-node';
import {
  ShardOutcome,
  ShardProblem,
} from '@steward/backstage-plugin-estate-common';
import { ShardReading } from '@steward/backstage-plugin-estate-node';
import { fixOfDenial } from './fixOfDenial';

/* What a region answers that an account has not enabled: it does not know the
 * account's credentials. Source: https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html */
const REGION_DISABLED =
  /^(UnrecognizedClient|InvalidClientTokenId|AuthFailure|OptInRequired|RegionDisabled)/;

/** What was read when a call failed. */
export interface FailureContext {
  accountId?: string;
  region: string;
  /** The IAM action of the call, for errors that do not name it. */
  action: string;
}

function reading(
  outcome: ShardOutcome,
  problem: ShardProblem,
  facts?: Record<string, string>,
): ShardReading {
  return { outcome, records: [], quarantined: [], problem, facts };
}

/**
 * The reading that an error amounts to, with its fix: a right that is missing,
 * a region that is not enabled, no answer in time. Undefined for every other
 * error.
 */
export function readingOfFailure(
  error: unknown,
  context: FailureContext,
): ShardReading | undefined {
  const { accountId, region, action } = context;
  const failure = classifyAwsError(error);
  const where = accountId ? `account ${accountId}` : 'the main account';
  const [service] = action.split(':');
  if (REGION_DISABLED.test(failure.code) && failure.service === service) {
    return reading(
      'gone',
      {
        code: failure.code,
        message: `Region ${region} does not know the credentials of ${where}; the region is not enabled there. What was read of it before is kept.`,
        fix: `Enable ${region} for ${where}, or take it out of the configured regions.`,
      },
      { region: `not enabled (${failure.code})` },
    );
  }
  if (failure.kind === 'denied') {
    const missing =
      failure.service === 'sts'
        ? 'sts:AssumeRole'
        : failure.missingAction ?? action;
    return reading('denied', {
      code: failure.code,
      message: `${missing} is denied for ${where} in ${region}: ${failure.message}`,
      missingAction: missing,
      fix: fixOfDenial({
        action: missing,
        deniedBy: failure.deniedBy,
        where,
        region,
      }),
    });
  }
  if (failure.kind === 'timeout') {
    const problem = {
      code: failure.code,
      message: `${where} did not answer ${action} in ${region} in time: ${failure.message}`,
      fix: 'Nothing is removed. It is tried again at the next sync.',
    };
    return { ...reading('partial', problem), timedOut: true };
  }
  return undefined;
}
