/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Expression,
  GetCostAndUsageCommand,
  Granularity,
  GroupDefinition,
} from '@aws-sdk/client-cost-explorer';
import { paginate } from '@steward/backstage-plugin-aws-access-node';
import {
  addMonths,
  readAmount,
} from '@steward/backstage-plugin-cloud-costs-common';
import { PaidCallOptions, PaidCalls } from '../spending/PaidCalls';

/** What is asked of a month. */
export interface CostQuery extends PaidCallOptions {
  month: string;
  granularity: Granularity;
  /** At most two. */
  groupBy: readonly GroupDefinition[];
  /** Only this kind of charge. */
  recordType?: string;
}

/** The costs of one combination of what was grouped by. */
export interface CostGroup {
  /** The day, or the first day of the month. */
  day: string;
  /** A value for each grouping, in their order; empty for a tag without a value. */
  keys: string[];
  currency: string;
  billed: string;
  effective: string;
}

const BILLED = 'UnblendedCost';
const EFFECTIVE = 'AmortizedCost';

/** Groups by a dimension of Cost Explorer. */
export function byDimension(Key: string): GroupDefinition {
  return { Type: 'DIMENSION', Key };
}

/** Groups by a cost-allocation tag. */
export function byTag(Key: string): GroupDefinition {
  return { Type: 'TAG', Key };
}

/** Asks Cost Explorer, page by page. */
export class CostQueries {
  readonly #calls: PaidCalls;

  constructor(options: { calls: PaidCalls }) {
    this.#calls = options.calls;
  }

  /**
   * The groups as they come. A day may go on on the next page, and comes in any
   * number of groups.
   *
   * @throws what {@link PaidCalls.send} throws.
   */
  async *groups(query: CostQuery): AsyncGenerator<CostGroup, void> {
    const { month, granularity, groupBy } = query;
    const results = paginate({
      request: (NextPageToken?: string) =>
        this.#calls.send(query, client =>
          client.send(
            new GetCostAndUsageCommand({
              TimePeriod: {
                Start: `${month}-01`,
                End: `${addMonths(month, 1)}-01`,
              },
              Granularity: granularity,
              Metrics: [BILLED, EFFECTIVE],
              GroupBy: [...groupBy],
              Filter: filterOf(query),
              NextPageToken,
            }),
          ),
        ),
      items: page => page.ResultsByTime,
      nextToken: page => page.NextPageToken,
    });
    for await (const { TimePeriod: period, Groups: groups = [] } of results) {
      for (const { Keys: keys = [], Metrics: metrics = {} } of groups) {
        const { [BILLED]: billed, [EFFECTIVE]: effective } = metrics;
        yield {
          day: period?.Start ?? '',
          keys: keys.map((key, index) => valueOf(key, groupBy[index])),
          currency: billed?.Unit ?? 'USD',
          billed: readAmount(billed?.Amount ?? '0'),
          effective: readAmount(effective?.Amount ?? '0'),
        };
      }
    }
  }
}

function filterOf({ recordType }: CostQuery): Expression | undefined {
  return recordType === undefined
    ? undefined
    : { Dimensions: { Key: 'RECORD_TYPE', Values: [recordType] } };
}

/** A tag comes as `key$value`. */
function valueOf(key: string, group: GroupDefinition | undefined): string {
  return group?.Type === 'TAG' ? key.slice(key.indexOf('$') + 1) : key;
}
