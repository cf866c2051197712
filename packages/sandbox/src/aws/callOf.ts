/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Call } from '../calls/Call';
import { recordedParameters } from '../calls/recordedParameters';
import { AwsError } from './AwsError';
import { Envelope, Situation } from './Situation';

/** What the call log keeps of a call. */
export function callOf(
  { service, scope, requestId, userAgent, inside }: Envelope,
  situation: Situation | undefined,
  operation: string,
  status: number,
  error?: AwsError,
): Omit<Call, 'id'> {
  return {
    time: new Date().toISOString(),
    requestId,
    userAgent,
    inside: inside && true,
    invokedBy: inside?.invokedBy,
    signer: situation?.caller,
    parameters:
      situation && recordedParameters(service.name, situation.call.input),
    errorMessage: error?.message,
    service: service.name,
    operation,
    region: scope.region,
    accountId: situation?.target.accountId ?? '',
    session:
      (situation?.operation.sessionOf?.(situation.call.input) ||
        situation?.caller.sessionName) ??
      undefined,
    status,
    error: error?.code,
    throttled: error?.code === service.errors.throttled().code,
  };
}
