/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { HttpRequest } from '@smithy/core/protocols';
import { isThrottlingError } from '@smithy/core/retry';
import {
  FinalizeRequestMiddleware,
  HandlerExecutionContext,
  Pluggable,
} from '@smithy/types';
import { LimitFunction } from 'p-limit';
import { isSdkError } from './failures/awsErrorParts';
import { rememberCallSite } from './failures/callSite';
import { Attempt, CallMeter } from './meter/CallMeter';
import { currentMeter, runWithMeter } from './meter/currentMeter';
import { priceOf } from './meter/priceOf';
import { serviceOf } from './services';

/** Around a whole call: whatever it causes is counted by the session's meter. */
export function sessionPlugin(options: {
  meter: CallMeter;
  signal?: AbortSignal;
}): Pluggable<object, object> {
  return {
    applyToStack: stack =>
      stack.add(
        next => async args => {
          options.signal?.throwIfAborted();
          return runWithMeter(options.meter, () => next(args));
        },
        { step: 'initialize', priority: 'high', name: 'stewardSession' },
      ),
  };
}

/** Around each HTTP attempt: waits for its turn, counts it, remembers who failed. */
export function attemptPlugin(options: {
  gate: LimitFunction;
  /** Counts calls that belong to no session. */
  meter: CallMeter;
  signal?: AbortSignal;
}): Pluggable<object, object> {
  const { gate, meter, signal } = options;
  const middleware: FinalizeRequestMiddleware<object, object> =
    (next, context) => args =>
      gate(async () => {
        signal?.throwIfAborted();
        const callSite = callSiteIn(context);
        const retry = isRetry(args.request);
        const record = (outcome: Attempt['outcome']) =>
          (currentMeter() ?? meter).record({
            ...callSite,
            retry,
            outcome,
            usd: priceOf(callSite.service, callSite.operation),
          });
        try {
          const result = await next(args);
          record('answered');
          return result;
        } catch (error) {
          record(isThrottled(error) ? 'throttled' : 'failed');
          rememberCallSite(error, callSite);
          throw error;
        }
      });
  return {
    applyToStack: stack =>
      stack.addRelativeTo(middleware, {
        // Inside the retries, and before the signature so that it does not age in the queue.
        relation: 'before',
        toMiddleware: 'httpSigningMiddleware',
        name: 'stewardAttempt',
        override: true,
      }),
  };
}

function callSiteIn(context: HandlerExecutionContext) {
  return {
    service: serviceOf(context.clientName ?? 'unknown'),
    operation: (context.commandName ?? 'unknown').replace(/Command$/, ''),
  };
}

// The SDK numbers its attempts in the header `amz-sdk-request: attempt=2; max=8`.
function isRetry(request: unknown): boolean {
  return (
    HttpRequest.isInstance(request) &&
    !/attempt=1\b/.test(request.headers['amz-sdk-request'] ?? 'attempt=1')
  );
}

function isThrottled(error: unknown): boolean {
  return isSdkError(error) && isThrottlingError(error);
}
