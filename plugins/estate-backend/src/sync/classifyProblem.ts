/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AwsFailure,
  classifyAwsError,
} from '@steward/backstage-plugin-aws-access-node';
import {
  ShardOutcome,
  ShardProblem,
} from '@steward/backstage-plugin-estate-common';

/** What an error while reading a shard means for it. */
export function classifyProblem(error: unknown): {
  outcome: ShardOutcome;
  problem: ShardProblem;
  /** Whether nothing answered in time. */
  timedOut: boolean;
} {
  const failure = classifyAwsError(error);
  return { ...outcomeOf(failure), timedOut: failure.kind === 'timeout' };
}

function outcomeOf(failure: AwsFailure): {
  outcome: ShardOutcome;
  problem: ShardProblem;
} {
  const problem: ShardProblem = {
    code: failure.code,
    message: failure.message,
    ...(failure.missingAction && { missingAction: failure.missingAction }),
  };
  switch (failure.kind) {
    case 'denied':
      return {
        outcome: 'denied',
        problem: {
          ...problem,
          fix: failure.missingAction
            ? `Grant ${failure.missingAction} to the role that Steward reads with`
            : 'Check that the role exists, trusts Steward and may read here',
        },
      };
    case 'throttled':
      return {
        outcome: 'throttled',
        problem: {
          ...problem,
          fix: 'Usually passing: the next sync tries again. If it stays, ask AWS for a higher rate',
        },
      };
    case 'gone':
      return {
        outcome: 'gone',
        problem: {
          ...problem,
          fix: 'Correct the configuration if the name is wrong, or remove the source if it is no longer there',
        },
      };
    case 'timeout':
      return {
        outcome: 'partial',
        problem: {
          ...problem,
          fix: 'Usually passing: the next sync tries again. If it stays, check the network path to this region',
        },
      };
    case 'expired':
      return {
        outcome: 'partial',
        problem: {
          ...problem,
          fix: 'The next sync asks for new credentials; if it stays, renew those of the main account',
        },
      };
    default:
      return { outcome: 'partial', problem };
  }
}

/** An error for a part that did not answer in time. */
export function timeoutError(what: string, afterMs: number): Error {
  const error = new Error(
    `${what} did not finish within ${Math.round(afterMs / 1000)} seconds`,
  );
  error.name = 'TimeoutError';
  return error;
}
