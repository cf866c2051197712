/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  scorecards?: {
    /** Sources of findings in AWS. Each is off until it is configured. */
    aws?: {
      /** Findings of Security Hub. */
      securityHub?: {
        /** The delegated administrator. Default: the main account. */
        accountId?: string | number;
        /** The aggregation Region. */
        region: string;
        /** `asff` (Security Hub CSPM, the default) or `ocsf` (Security Hub version 2). */
        format?: 'asff' | 'ocsf';
        /** Default: every 6 hours. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
      /** Compliance with the rules of AWS Config. */
      config?: {
        /** The account of the aggregator. Default: the main account. */
        accountId?: string | number;
        /** The Region of the aggregator. */
        region: string;
        /** The name of the aggregator. */
        aggregator: string;
        /** Default: every 6 hours. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
      /** Checks of Trusted Advisor, where the support plan has its API. */
      trustedAdvisor?: {
        accounts: (string | number)[];
        /** Default: security and fault_tolerance. */
        categories?: string[];
        /** Default: every 6 hours. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}
