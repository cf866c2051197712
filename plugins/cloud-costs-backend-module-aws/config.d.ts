/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { HumanDuration } from '@backstage/types';

export interface Config {
  cloudCosts?: {
    /** What AWS says about costs. Each part is off until it is configured; `{}` is enough. */
    aws?: {
      /** US dollars a day that paid calls of Cost Explorer may cost. Default: 5. */
      dailyCap?: number;
      /** Daily costs from Cost Explorer. */
      costExplorer?: {
        /** The accounts that pay. Default: the account of the main credentials. */
        payers?: (string | number)[];
        /** How often a month is read until it is final, at the most. Default: 12 hours. */
        every?: string | HumanDuration;
      };
      /** Cost Anomaly Detection, with what people decide sent back. */
      anomalies?: { payers?: (string | number)[] };
      /** AWS Budgets. */
      budgets?: { payers?: (string | number)[] };
      /** Cost Optimization Hub. */
      recommendations?: { payers?: (string | number)[] };
      /** On-demand prices from AWS Price List, for estimates. */
      prices?: object;
    };
  };
}
