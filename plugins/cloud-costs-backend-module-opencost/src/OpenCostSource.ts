/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError } from '@backstage/errors';
import {
  addDays,
  CostRow,
  daysBetween,
  lastDayOf,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  CostSource,
  MonthContent,
  MonthRequest,
} from '@steward/backstage-plugin-cloud-costs-node';
import { AllocationDay, AllocationDayStore } from './AllocationDayStore';
import { OpenCostClient } from './OpenCostClient';
import { LabelTag, OpenCostCluster } from './OpenCostCluster';
import { transferRows } from './transferRows';

/** Days after which OpenCost has put the prices of the bill in place of list prices. */
const SETTLED_AFTER_DAYS = 3;
const MAX_NAMED = 5;

/** What was read of the days of a month. */
interface MonthRead {
  days: AllocationDay[];
  skipped: string[];
}

/**
 * What OpenCost says of the namespaces of clusters. The bill has their nodes
 * already, so each cost is a transfer within it that sums up to zero.
 */
export class OpenCostSource implements CostSource {
  readonly id = 'opencost';
  readonly title = 'OpenCost';
  readonly #clusters: readonly OpenCostCluster[];
  readonly #labels: readonly LabelTag[];
  readonly #client: OpenCostClient;
  readonly #store: AllocationDayStore;
  readonly #clock: () => Date;

  constructor(options: {
    clusters: readonly OpenCostCluster[];
    labels: readonly LabelTag[];
    client: OpenCostClient;
    store: AllocationDayStore;
    clock: () => Date;
  }) {
    this.#clusters = options.clusters;
    this.#labels = options.labels;
    this.#client = options.client;
    this.#store = options.store;
    this.#clock = options.clock;
  }

  async payers(): Promise<string[]> {
    return this.#clusters.map(payerOf);
  }

  async readMonth({
    payer,
    month,
    signal,
  }: MonthRequest): Promise<MonthContent> {
    const cluster = this.#clusters.find(one => payerOf(one) === payer);
    if (!cluster) {
      throw new InputError(
        `cloudCosts.openCost.clusters does not have ${payer}. Add it, or remove the month.`,
      );
    }
    const { days, skipped } = await this.#read(cluster, month, signal);
    const rows = days.flatMap(({ day, allocations }) =>
      allocations.flatMap(allocation =>
        transferRows(allocation, {
          cluster,
          payer,
          day,
          labels: this.#labels,
        }),
      ),
    );
    return {
      rows: each(rows),
      check: async () => ({
        // Each cost is there twice, once with each sign.
        totals:
          rows.length > 0
            ? [{ currency: cluster.currency, rows: rows.length, billed: '0' }]
            : [],
        skipped: [...skipped, ...withoutCost(days)],
        // OpenCost knows a cluster from the day on which it was installed.
        mayHaveGaps: true,
      }),
    };
  }

  /** Asks for the days that are over and may still change; what was read of them stays. */
  async #read(
    { name, ...cluster }: OpenCostCluster,
    month: string,
    signal: AbortSignal,
  ): Promise<MonthRead> {
    const now = this.#clock().toISOString();
    const yesterday = addDays(now.slice(0, 10), -1);
    const first = `${month}-01`;
    const last = lastDayOf(month) < yesterday ? lastDayOf(month) : yesterday;
    const known = await this.#store.find(name, first, last);
    const read: MonthRead = { days: [], skipped: [] };
    for (const day of daysBetween(first, last)) {
      const before = known.get(day);
      if (before && isSettled(before)) {
        read.days.push(before);
        continue;
      }
      const allocations = await this.#client.allocations(
        { name, ...cluster },
        day,
        signal,
      );
      if (allocations.length > 0) {
        const found = { day, readAt: now, allocations };
        await this.#store.keep(name, found);
        read.days.push(found);
      } else if (before) {
        read.days.push(before);
        read.skipped.push(
          `OpenCost no longer has ${day}. What was read of it at ${before.readAt} stays.`,
        );
      }
    }
    return read;
  }
}

/** Apart from the accounts that pay AWS. */
function payerOf({ name }: OpenCostCluster): string {
  return `cluster:${name}`;
}

function isSettled({ day, readAt }: AllocationDay): boolean {
  return readAt.slice(0, 10) > addDays(day, SETTLED_AFTER_DAYS);
}

async function* each(rows: readonly CostRow[]): AsyncGenerator<CostRow, void> {
  yield* rows;
}

function withoutCost(days: readonly AllocationDay[]): string[] {
  const names = days.flatMap(({ day, allocations }) =>
    allocations
      .filter(({ totalCost }) => totalCost === null)
      .map(({ name }) => `${name} on ${day}`),
  );
  if (names.length === 0) {
    return [];
  }
  const more = names.length - MAX_NAMED;
  return [
    `OpenCost could not calculate the cost of ${names
      .slice(0, MAX_NAMED)
      .join(', ')}${more > 0 ? ` and ${more} more` : ''}, so it is left out.`,
  ];
}
