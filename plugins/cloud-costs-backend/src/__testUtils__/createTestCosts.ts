/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import {
  CostRow,
  MappingRule,
  SourceTotal,
  SplitMethod,
  sumAmounts,
} from '@steward/backstage-plugin-cloud-costs-common';
import { CostSource } from '@steward/backstage-plugin-cloud-costs-node';
import { Knex } from 'knex';
import { costsDatabase } from '../database/costsDatabase';
import { Mapping } from '../mapping/Mapping';
import { DayStore } from '../months/DayStore';
import { LoadStore } from '../months/LoadStore';
import { MonthLoader } from '../months/MonthLoader';
import { MonthMapper } from '../months/MonthMapper';
import { MonthStore } from '../months/MonthStore';
import { CostFinder } from '../rows/CostFinder';
import { ReconciliationStore } from '../reconciliation/ReconciliationStore';

/** What reads and finds costs in a test database, at a time that the test says. */
export function createTestCosts(
  knex: Knex,
  options: { rules?: MappingRule[]; unallocated?: SplitMethod } = {},
) {
  const time = { now: new Date('2026-11-20T12:00:00Z') };
  const clock = () => time.now;
  const tags = ['team'];
  const database = costsDatabase(mockServices.database({ knex }));
  const months = new MonthStore({
    database,
    preference: ['files', 'explorer'],
  });
  const loads = new LoadStore({ database, clock });
  const days = new DayStore({ database, tags });
  const mapping = new Mapping({
    configured: options.rules ?? [],
    catalog: { rules: async () => [] },
    unallocated: options.unallocated,
  });
  return {
    time,
    months,
    loads,
    loader: new MonthLoader({
      months,
      loads,
      days,
      mapping,
      tags,
      clock,
      logger: mockServices.logger.mock(),
    }),
    monthMapper: new MonthMapper({
      database,
      months,
      loads,
      days,
      mapping,
      tags,
    }),
    costs: new CostFinder({ database, tags, clock }),
    reconciliations: new ReconciliationStore({ database }),
  };
}

export function rowOf(overrides: Partial<CostRow> = {}): CostRow {
  const billed = overrides.billed ?? '10';
  return {
    day: '2026-11-01',
    payer: '111111111111',
    account: '222222222222',
    service: 'Amazon EC2',
    region: 'eu-central-1',
    category: 'Usage',
    recordType: 'Usage',
    tags: {},
    resource: '',
    currency: 'USD',
    billed,
    effective: billed,
    list: billed,
    ...overrides,
  };
}

/** A source whose months are what the test says. */
export class TestSource implements CostSource {
  readonly title = 'Test';
  readonly rows: CostRow[] = [];
  /** What the source says; the sums of its rows by default. */
  totals: SourceTotal[] | undefined;
  /** Thrown after so many rows. */
  breaksAfter: number | undefined;

  constructor(readonly id: string) {}

  async payers() {
    return ['111111111111'];
  }

  async readMonth({ month }: { month: string }) {
    const rows = this.rows.filter(({ day }) => day.startsWith(month));
    const { breaksAfter } = this;
    return {
      rows: (async function* read() {
        for (const [index, row] of rows.entries()) {
          if (index === breaksAfter) {
            throw new Error('AWS answered ThrottlingException');
          }
          yield row;
        }
      })(),
      check: async () => ({ totals: this.totals ?? totalsOf(rows) }),
    };
  }
}

function totalsOf(rows: readonly CostRow[]): SourceTotal[] {
  const currencies = [...new Set(rows.map(({ currency }) => currency))];
  return currencies.map(currency => {
    const own = rows.filter(row => row.currency === currency);
    return {
      currency,
      rows: own.length,
      billed: sumAmounts(own.map(({ billed }) => billed)),
    };
  });
}
