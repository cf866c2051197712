/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { toError } from '@backstage/errors';
import { CostSource as SourceAnswer } from '@steward/backstage-plugin-cloud-costs-common';
import { CostSource } from '@steward/backstage-plugin-cloud-costs-node';
import { MonthStore } from '../months/MonthStore';

/** A source as the API has it. */
export async function describeSource(
  source: CostSource,
  months: MonthStore,
): Promise<SourceAnswer> {
  const spent = await source.spentToday?.();
  const lastLoadedAt = await months.lastLoadedAt(source.id);
  return {
    id: source.id,
    title: source.title,
    ...(await payersOf(source)),
    spentToday: spent?.money ?? { amount: '0', currency: 'USD' },
    paidCallsToday: spent?.calls ?? 0,
    ...(lastLoadedAt && { lastLoadedAt }),
  };
}

async function payersOf(
  source: CostSource,
): Promise<{ payers: string[]; fault?: string }> {
  try {
    return { payers: await source.payers() };
  } catch (error) {
    return { payers: [], fault: toError(error).message };
  }
}
