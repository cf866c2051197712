/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  isMonthFinal,
  SourceMonth,
} from '@steward/backstage-plugin-cloud-costs-common';
import { MonthStatus } from '../months/MonthStore';

/** A month as the API has it. */
export function monthAnswer(
  status: MonthStatus,
  finalAfterDays: number,
): SourceMonth {
  const { loadedAt, failedAt, requestedAt, error } = status;
  return {
    source: status.source,
    payer: status.payer,
    month: status.month,
    state: stateOf(status),
    counted: status.counted,
    final: isMonthFinal(status, finalAfterDays),
    rows: status.rows,
    totals: status.totals.map(({ billed, currency }) => ({
      amount: billed,
      currency,
    })),
    faults: status.faults,
    ...(loadedAt && { loadedAt }),
    ...(failedAt && { failedAt }),
    ...(requestedAt && { requestedAt }),
    ...(error && { error }),
  };
}

function stateOf({ loadedAt, failedAt }: MonthStatus): SourceMonth['state'] {
  if (failedAt) {
    return 'failed';
  }
  return loadedAt ? 'loaded' : 'waiting';
}
