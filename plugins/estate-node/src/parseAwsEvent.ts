/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AwsEvent } from './EstateSource';

/** Envelopes within envelopes end here. */
const MAX_DEPTH = 5;

/**
 * Finds the EventBridge event in what the events backend hands on: the event
 * itself, or one wrapped as the body of an SQS message, as an SNS notification
 * or as text. Undefined when there is none.
 *
 * @public
 */
export function parseAwsEvent(payload: unknown): AwsEvent | undefined {
  return unwrap(payload, MAX_DEPTH);
}

function unwrap(value: unknown, depth: number): AwsEvent | undefined {
  if (depth === 0) {
    return undefined;
  }
  if (typeof value === 'string') {
    return unwrap(parseJson(value), depth - 1);
  }
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  const envelope = value as Record<string, unknown>;
  if (isEvent(envelope)) {
    return {
      source: envelope.source,
      'detail-type': envelope['detail-type'],
      account: text(envelope.account),
      region: text(envelope.region),
      detail: envelope.detail,
    };
  }
  for (const key of ['Message', 'Body', 'body', 'message', 'detail']) {
    const found = unwrap(envelope[key], depth - 1);
    if (found) {
      return found;
    }
  }
  return undefined;
}

function isEvent(value: Record<string, unknown>): value is {
  source: string;
  'detail-type': string;
  detail: Record<string, unknown>;
  account?: unknown;
  region?: unknown;
} {
  return (
    typeof value.source === 'string' &&
    typeof value['detail-type'] === 'string' &&
    typeof value.detail === 'object' &&
    value.detail !== null
  );
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
