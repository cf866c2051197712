/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { setTimeout as delay } from 'node:timers/promises';
import { FaultRegistry, FaultTarget } from '../faults/FaultRegistry';
import { AwsError } from './AwsError';
import { AwsService, Caller } from './AwsService';

/** The message with which AWS denies an action. */
export function deniedMessage(arn: string, action: string): string {
  return `User: ${arn} is not authorized to perform: ${action} on resource: * because no identity-based policy allows the ${action} action`;
}

/** Throws what the faults put in the place of an answer, if anything. A cut connection has the status 0. */
export async function raiseFault(
  effects: ReturnType<FaultRegistry['effectsOn']>,
  service: Pick<AwsService, 'name' | 'actionPrefix' | 'actions' | 'errors'>,
  target: FaultTarget,
  caller: Caller,
): Promise<void> {
  const { errors } = service;
  if (effects.timeout) {
    await delay(effects.timeout.ms, undefined, { ref: false });
    throw new AwsError('ConnectionCut', 'The connection was cut.', {
      status: 0,
    });
  }
  if (effects.error) {
    const { code, message, status } = effects.error;
    throw new AwsError(code, message, { status });
  }
  if (effects.invalidCredentials) {
    throw errors.unknownKey();
  }
  if (effects.expireCredentials) {
    throw errors.expired();
  }
  if (effects.throttle) {
    throw errors.throttled();
  }
  if (effects.deny) {
    const action = `${service.actionPrefix ?? service.name}:${
      service.actions?.[target.operation] ?? target.operation
    }`;
    throw errors.denied(
      effects.deny.message ?? deniedMessage(caller.arn, action),
    );
  }
  if (effects.expirePageToken) {
    throw errors.invalidToken('The pagination token has expired.');
  }
}
