/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import { costsDatabase } from '@steward/backstage-plugin-cloud-costs-backend/src/database/costsDatabase';
import { Mapping } from '@steward/backstage-plugin-cloud-costs-backend/src/mapping/Mapping';
import { DayStore } from '@steward/backstage-plugin-cloud-costs-backend/src/months/DayStore';
import { LoadStore } from '@steward/backstage-plugin-cloud-costs-backend/src/months/LoadStore';
import { MonthLoader } from '@steward/backstage-plugin-cloud-costs-backend/src/months/MonthLoader';
import { MonthStore } from '@steward/backstage-plugin-cloud-costs-backend/src/months/MonthStore';
import { ReconciliationStore } from '@steward/backstage-plugin-cloud-costs-backend/src/reconciliation/ReconciliationStore';
import { CostFinder } from '@steward/backstage-plugin-cloud-costs-backend/src/rows/CostFinder';
import { Knex } from 'knex';
import { quiet } from '../lib/quietLogger';
import { largeRules } from './LargeBill';

/** The day on which the bills of these benchmarks are read. */
export const TODAY = new Date('2026-11-05T12:00:00Z');

/** The tags that costs are shown by. */
export const TAGS = ['team'];

/** What reads months into a database and answers about them, for a bill of so many accounts. */
export function createCostParts(knex: Knex, options: { accounts: number }) {
  const database = costsDatabase(mockServices.database({ knex }));
  const clock = () => TODAY;
  const months = new MonthStore({ database, preference: [] });
  const loads = new LoadStore({ database, clock });
  return {
    months,
    loads,
    costs: new CostFinder({ database, tags: TAGS, clock }),
    reconciliations: new ReconciliationStore({ database }),
    loader: new MonthLoader({
      months,
      loads,
      days: new DayStore({ database, tags: TAGS }),
      mapping: new Mapping({
        configured: largeRules(options.accounts),
        catalog: { rules: async () => [] },
      }),
      tags: TAGS,
      clock,
      logger: quiet,
    }),
  };
}

/** See {@link createCostParts}. */
export type CostParts = ReturnType<typeof createCostParts>;
