/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Call } from '../../calls/Call';

/** Services whose events CloudTrail keeps in us-east-1, wherever they were called. */
const globalServices = new Set(['account', 'iam', 'organizations']);

/**
 * What is no management event: LookupEvents never shows it. From the pages on
 * CloudTrail of each service.
 */
const dataPlane: Record<string, RegExp> = {
  dynamodb: /Item|^Query$|^Scan$|Statement$/,
  s3: /Object/,
  sqs: /Message/,
  events: /^PutEvents$/,
  states: /^(SendTask|GetActivityTask|StartSyncExecution)/,
};

const reading =
  /^(Get|List|Describe|Lookup|Simulate|Select|Filter|Head|Search)/;

/** Whether the call would be in the event history of CloudTrail. */
export function isManagementEvent(call: Call): boolean {
  return (
    call.signer !== undefined &&
    call.status !== 0 &&
    call.operation !== 'Unknown' &&
    !dataPlane[call.service]?.test(call.operation)
  );
}

/** Whether CloudTrail calls it read-only; AssumeRole is. */
export function isReadOnly(call: Call): boolean {
  return reading.test(call.operation) || call.operation === 'AssumeRole';
}

/** Region of the event history that a call is in. */
export function trailRegionOf(call: Call): string {
  return globalServices.has(call.service) ? 'us-east-1' : call.region;
}

/** Whether a call is in the event history of an account: of AssumeRole in both. */
export function isInTrailOf(call: Call, accountId: string): boolean {
  return (
    call.signer?.accountId === accountId ||
    (call.operation === 'AssumeRole' && call.accountId === accountId)
  );
}
