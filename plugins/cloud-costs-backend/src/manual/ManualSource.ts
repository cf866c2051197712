/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CostRow,
  ManualEntry,
  sumAmounts,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  CostSource,
  MonthContent,
  MonthRequest,
} from '@steward/backstage-plugin-cloud-costs-node';
import { ManualEntryStore } from './ManualEntryStore';

/** The id of the source and of its payer. */
export const MANUAL = 'manual';

/** What people entered, as a source of costs. */
export class ManualSource implements CostSource {
  readonly id = MANUAL;
  readonly title = 'Entered by hand';
  readonly #entries: ManualEntryStore;

  constructor(options: { entries: ManualEntryStore }) {
    this.#entries = options.entries;
  }

  async payers(): Promise<string[]> {
    return [MANUAL];
  }

  async readMonth({ month }: MonthRequest): Promise<MonthContent> {
    const entries = await this.#entries.ofMonth(month);
    const currencies = [...new Set(entries.map(({ currency }) => currency))];
    return {
      rows: (async function* read() {
        yield* entries.map(rowOf);
      })(),
      check: async () => ({
        totals: currencies.map(currency => {
          const own = entries.filter(entry => entry.currency === currency);
          return {
            currency,
            rows: own.length,
            billed: sumAmounts(own.map(({ amount }) => amount)),
          };
        }),
        mayHaveGaps: true,
      }),
    };
  }
}

function rowOf(entry: ManualEntry): CostRow {
  const { amount } = entry;
  return {
    day: entry.day,
    payer: MANUAL,
    account: '',
    service: entry.service,
    region: '',
    category: 'Adjustment',
    recordType: 'Manual',
    tags: {},
    resource: '',
    currency: entry.currency,
    billed: amount,
    effective: amount,
    list: amount,
    owner: { team: entry.team, entity: entry.entity },
  };
}
