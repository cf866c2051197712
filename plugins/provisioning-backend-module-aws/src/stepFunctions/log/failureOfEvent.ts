/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { HistoryEvent } from '@aws-sdk/client-sfn';
import { readableCause } from './readableCause';
import { redactLine } from './redactLine';

/** Members of an event that hold an error and its cause. */
const DETAILS = [
  'taskFailedEventDetails',
  'taskTimedOutEventDetails',
  'taskStartFailedEventDetails',
  'taskSubmitFailedEventDetails',
  'lambdaFunctionFailedEventDetails',
  'lambdaFunctionTimedOutEventDetails',
  'lambdaFunctionStartFailedEventDetails',
  'lambdaFunctionScheduleFailedEventDetails',
  'activityFailedEventDetails',
  'activityTimedOutEventDetails',
  'mapRunFailedEventDetails',
  'evaluationFailedEventDetails',
  'executionFailedEventDetails',
  'executionTimedOutEventDetails',
  'executionAbortedEventDetails',
] as const;

const MAX_LENGTH = 1_000;

/** What an event says went wrong, in words and without secrets; undefined for one that says nothing of the kind. */
export function failureOfEvent(event: HistoryEvent): string | undefined {
  for (const key of DETAILS) {
    const details = event[key];
    if (details) {
      const cause = readableCause(details.cause);
      const text = [details.error, cause].filter(Boolean).join(': ');
      return redactLine(text || String(event.type)).slice(0, MAX_LENGTH);
    }
  }
  return undefined;
}
