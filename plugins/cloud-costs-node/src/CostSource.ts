/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CostRow,
  Money,
  SourceTotal,
} from '@steward/backstage-plugin-cloud-costs-common';

/** What is read, and what of it is kept. @public */
export interface MonthRequest {
  payer: string;
  /** `YYYY-MM` in UTC. */
  month: string;
  /** Keys of the cost-allocation tags that rows keep, at most four. */
  tags: readonly string[];
  /** ARNs that the catalog knows: rows keep `resource` for these alone. */
  resources: ReadonlySet<string>;
  /** Aborted when the reading is to end. */
  signal: AbortSignal;
}

/** What a source says of a month, after its rows were read. @public */
export interface MonthCheck {
  /** The totals of each currency, reckoned by the source itself and not out of the rows it yielded. */
  totals: SourceTotal[];
  /** The last day that the source can have by now; yesterday by default. */
  completeTo?: string;
  /** What could not be read, each with the row or key and the reason. */
  skipped?: string[];
  /** Whether days without a row are nothing to wonder at, and a month that lost all its rows may be empty. */
  mayHaveGaps?: boolean;
}

/** A month as it is read. @public */
export interface MonthContent {
  /** The rows; several may have the same dimensions and are added up. */
  rows: AsyncIterable<CostRow>;
  /** Called once, after the last row. */
  check(): Promise<MonthCheck>;
}

/** What a source spent on paid calls. @public */
export interface SourceSpending {
  calls: number;
  money: Money;
}

/**
 * Where costs come from: reads a month of a payer, as often as it is asked,
 * with the same result until the costs change.
 *
 * @public
 */
export interface CostSource {
  /** Such as `cost-explorer`; kept with the costs. */
  id: string;
  title: string;
  /** The payer accounts that it can read. */
  payers(): Promise<string[]>;
  /** @throws what keeps the month from being read; the last good reading stays. */
  readMonth(request: MonthRequest): Promise<MonthContent>;
  /**
   * Milliseconds between two readings of a month that went well, where the
   * configured interval is shorter: for a source whose calls cost money.
   */
  minimumInterval?: number;
  /** What it spent on paid calls today in UTC; left out where its calls are free. */
  spentToday?(): Promise<SourceSpending>;
}
