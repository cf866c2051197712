/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { HumanDuration } from '@backstage/types';

export interface Config {
  cloudCosts?: {
    /** What AWS says about costs. Each part is off until it is configured; `{}` is enough. */
    aws?: {
      /** US dollars a day that paid calls of Cost Explorer and Athena may cost. Default: 5. */
      dailyCap?: number;
      /** Daily costs from Cost Explorer. */
      costExplorer?: {
        /** The accounts that pay. Default: the account of the main credentials. */
        payers?: (string | number)[];
        /** How often a month is read until it is final, at the most. Default: 12 hours. */
        every?: string | HumanDuration;
      };
      /** Exports of AWS Data Exports that Athena reads, one for each account that pays. */
      athena?: Array<{
        /** The account that pays. */
        payer: string | number;
        /** The account whose role asks Athena. Default: the account that pays. */
        accountId?: string | number;
        /** Where the workgroup and the table are. */
        region: string;
        /** Default: `primary`. */
        workgroup?: string;
        /** Default: `AwsDataCatalog`. */
        catalog?: string;
        database: string;
        /** A table that is partitioned by `billing_period`. */
        table: string;
        /** What was exported. */
        format: 'focus-1.0' | 'focus-1.2' | 'cur-2.0';
        /** Where results go, such as `s3://acme-athena/steward/`. Default: where the workgroup says. */
        outputLocation?: string;
      }>;
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
