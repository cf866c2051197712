/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { addDays } from '@steward/backstage-plugin-cloud-costs-common';
import { CloudCostsService } from '@steward/backstage-plugin-cloud-costs-node';
import { CostRecord } from './CostRecord';

const PAGE = 100;
/** Days whose cost shares are of. */
const DAYS = 30;
const EVERYTHING = 'organization';

interface ListPage<T> {
  items: T[];
  nextCursor?: string;
}

type ReadPage<Page> = (page: {
  limit: number;
  cursor?: string;
}) => Promise<Page>;

/** What of cloud costs is read. */
export type CostLists = Pick<
  CloudCostsService,
  'listBudgets' | 'listLifetimes' | 'listRecommendations' | 'listTagCoverage'
>;

/** Reads once for all entities what their facts are made of. */
export async function readCosts(
  costs: CostLists,
  call: { credentials: BackstageCredentials; signal: AbortSignal; now: Date },
): Promise<CostRecord> {
  const { now, ...options } = call;
  const to = addDays(now.toISOString().slice(0, 10), -1);
  const window = { scope: EVERYTHING, from: addDays(to, 1 - DAYS), to };
  const coverageBy = (groupBy: 'team' | 'entity') =>
    pagesOf(page =>
      costs.listTagCoverage({ ...window, groupBy, ...page }, options),
    );
  const coverage = [
    ...(await coverageBy('entity')),
    ...(await coverageBy('team')),
  ];
  return new CostRecord({
    budgets: await itemsOf(page => costs.listBudgets(page, options)),
    recommendations: await itemsOf(page =>
      costs.listRecommendations({ state: 'open', ...page }, options),
    ),
    lifetimes: await itemsOf(page =>
      costs.listLifetimes({ scope: EVERYTHING, ...page }, options),
    ),
    coverage: coverage.flatMap(({ items }) => items),
    currency: coverage[0].currency,
  });
}

async function itemsOf<T>(read: ReadPage<ListPage<T>>): Promise<T[]> {
  return (await pagesOf(read)).flatMap(({ items }) => items);
}

async function pagesOf<Page extends ListPage<unknown>>(
  read: ReadPage<Page>,
): Promise<Page[]> {
  const pages: Page[] = [];
  let cursor: string | undefined;
  do {
    const page = await read({ limit: PAGE, cursor });
    pages.push(page);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return pages;
}
