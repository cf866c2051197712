/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** An amount of money: decimal text, so that no cent is lost. @public */
export interface Money {
  /** `-?\d+(\.\d+)?` */
  amount: string;
  /** ISO 4217. */
  currency: string;
}

/** What a request will cost, and how sure that is. @public */
export interface CostEstimate {
  /** What it will cost a month; absent where nothing could be priced. */
  monthly?: Money;
  /** Change against what is there now; equals `monthly` for something new. */
  delta?: Money;
  confidence: 'high' | 'medium' | 'low' | 'none';
  items: { title: string; monthly: Money; basis: string }[];
  /** What has no price here, in words. */
  unpriced: string[];
  /** What the team may spend in a month and what is left of it, where a budget is known. */
  budget?: {
    owner: string;
    monthly: Money;
    headroom: Money;
    exceeded: boolean;
  };
  /** Where the prices come from and of what day they are. */
  source: string;
}
