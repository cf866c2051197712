/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RunStep } from '@steward/backstage-plugin-provisioning-common';
import { Observation } from '@steward/backstage-plugin-provisioning-node';
import { redactLine } from './log/redactLine';

/** What a fleet machine says of one account. */
interface AccountResult {
  accountId?: string;
  region?: string;
  status?: string;
  error?: string;
  cause?: string;
}

const MAX_NAMED = 5;

/**
 * The result of each account as a step. That some failed makes the whole
 * failed, although the machine ended well.
 */
export function resultSteps(
  output: unknown,
  member: string,
): Pick<Observation, 'steps' | 'outcome' | 'failure'> {
  const results = listAt(output, member);
  const steps = results.map(stepOf);
  const failed = steps.filter(({ state }) => state === 'failed');
  if (failed.length === 0) {
    return { steps };
  }
  const named = failed
    .slice(0, MAX_NAMED)
    .map(({ name, message }) => `${name}${message ? ` (${message})` : ''}`);
  return {
    steps,
    outcome: 'failed',
    failure: {
      reason: `${failed.length} of ${
        steps.length
      } accounts failed: ${named.join(', ')}${
        failed.length > named.length ? ' and more' : ''
      }`,
      leftBehind: [
        `It was applied to ${steps.length - failed.length} accounts`,
      ],
      nextStep:
        'Put the cause right, then ask for these accounts only: the others have it',
      retryable: false,
    },
  };
}

function stepOf(result: AccountResult): RunStep {
  const failed = result.error !== undefined || result.status === 'FAILED';
  const why = [result.error, result.cause].filter(Boolean).join(': ');
  return {
    name: [result.accountId ?? 'unknown account', result.region]
      .filter(Boolean)
      .join(' '),
    state: failed ? 'failed' : 'succeeded',
    message: redactLine(failed ? why : result.status ?? '') || undefined,
  };
}

function listAt(output: unknown, member: string): AccountResult[] {
  const value =
    typeof output === 'object' && output !== null
      ? (output as Record<string, unknown>)[member]
      : undefined;
  return Array.isArray(value) ? value : [];
}
