/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  addDays,
  CostRow,
  sumAmounts,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  CostSource,
  MonthCheck,
  MonthContent,
  MonthRequest,
  SourceSpending,
} from '@steward/backstage-plugin-cloud-costs-node';
import { PaidCalls } from '../spending/PaidCalls';
import { byDimension, byTag, CostGroup, CostQueries } from './CostQueries';
import { categoryOf } from './recordTypes';
import { TagShares } from './TagShares';

const ACCOUNT = byDimension('LINKED_ACCOUNT');
const SERVICE = byDimension('SERVICE');
const RECORD_TYPE = byDimension('RECORD_TYPE');

/** How many days Cost Explorer may lag behind: what it has of yesterday is a part. */
const LAG_DAYS = 2;

/** What a month holds, before its days are read. */
interface MonthPlan {
  recordTypes: string[];
  /** The tags that have values in a record type. */
  tagsOf: Map<string, string[]>;
  totals: MonthCheck['totals'];
  skipped: string[];
}

/**
 * What Cost Explorer says: each day by account and service, and by account and
 * cost-allocation tag, one kind of charge at a time, so that a month sums up to
 * its invoice.
 */
export class CostExplorerSource implements CostSource {
  readonly id = 'cost-explorer';
  readonly title = 'AWS Cost Explorer';
  readonly minimumInterval: number;
  readonly #payers: () => Promise<string[]>;
  readonly #calls: PaidCalls;
  readonly #queries: CostQueries;
  readonly #clock: () => Date;

  constructor(options: {
    payers: () => Promise<string[]>;
    calls: PaidCalls;
    /** Milliseconds between two readings of a month. */
    every: number;
    clock: () => Date;
  }) {
    this.#payers = options.payers;
    this.#calls = options.calls;
    this.#queries = new CostQueries({ calls: options.calls });
    this.minimumInterval = options.every;
    this.#clock = options.clock;
  }

  payers(): Promise<string[]> {
    return this.#payers();
  }

  spentToday(): Promise<SourceSpending> {
    return this.#calls.spentToday();
  }

  async readMonth(request: MonthRequest): Promise<MonthContent> {
    const plan = await this.#plan(request);
    return {
      rows: this.#rows(request, plan),
      check: async () => ({
        totals: plan.totals,
        skipped: plan.skipped,
        completeTo: addDays(
          this.#clock().toISOString().slice(0, 10),
          -LAG_DAYS,
        ),
      }),
    };
  }

  /** Asks for the totals of the month, and where tags have values. */
  async #plan(request: MonthRequest): Promise<MonthPlan> {
    const { tags } = request;
    const sums = await this.#monthly(request, [RECORD_TYPE]);
    const recordTypes = sums.map(({ keys }) => keys[0]).sort();
    const tagsOf = new Map<string, string[]>();
    const skipped: string[] = [];
    for (const tag of sums.length > 0 ? tags : []) {
      const groups = await this.#monthly(request, [RECORD_TYPE, byTag(tag)]);
      const tagged = groups.filter(({ keys }) => keys[1] !== '');
      if (tagged.length === 0) {
        skipped.push(
          `The tag ${tag} has no values. Activate it as a cost allocation tag in AWS Billing; its values come up to 24 hours later.`,
        );
      }
      for (const recordType of new Set(tagged.map(({ keys }) => keys[0]))) {
        tagsOf.set(recordType, [...(tagsOf.get(recordType) ?? []), tag]);
      }
    }
    return { recordTypes, tagsOf, totals: totalsOf(sums), skipped };
  }

  async #monthly(
    request: MonthRequest,
    groupBy: ReturnType<typeof byTag>[],
  ): Promise<CostGroup[]> {
    const groups: CostGroup[] = [];
    for await (const group of this.#queries.groups({
      ...request,
      granularity: 'MONTHLY',
      groupBy,
    })) {
      groups.push(group);
    }
    return groups;
  }

  async *#rows(
    request: MonthRequest,
    { recordTypes, tagsOf }: MonthPlan,
  ): AsyncGenerator<CostRow, void> {
    for (const recordType of recordTypes) {
      const daily = {
        ...request,
        granularity: 'DAILY' as const,
        recordType,
      };
      const shares = new TagShares();
      for (const tag of tagsOf.get(recordType) ?? []) {
        for await (const group of this.#queries.groups({
          ...daily,
          groupBy: [ACCOUNT, byTag(tag)],
        })) {
          shares.add(tag, group);
        }
      }
      for await (const group of this.#queries.groups({
        ...daily,
        groupBy: [ACCOUNT, SERVICE],
      })) {
        yield* rowsOf(group, { payer: request.payer, recordType, shares });
      }
    }
  }
}

function rowsOf(
  group: CostGroup,
  options: { payer: string; recordType: string; shares: TagShares },
): CostRow[] {
  const { payer, recordType, shares } = options;
  const [account, service] = group.keys;
  return shares.split(group).map(({ tags, billed, effective }) => ({
    day: group.day,
    payer,
    account,
    service,
    region: '',
    category: categoryOf(recordType),
    recordType,
    tags,
    resource: '',
    currency: group.currency,
    billed,
    effective,
    // Cost Explorer knows no list prices.
    list: billed,
  }));
}

function totalsOf(groups: readonly CostGroup[]): MonthCheck['totals'] {
  const currencies = [...new Set(groups.map(({ currency }) => currency))];
  return currencies.map(currency => ({
    currency,
    billed: sumAmounts(
      groups
        .filter(group => group.currency === currency)
        .map(({ billed }) => billed),
    ),
  }));
}
