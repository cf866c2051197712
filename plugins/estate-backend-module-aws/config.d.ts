/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { HumanDuration } from '@backstage/types';

/** Accounts that match any of these. */
type AccountMatch = {
  names?: string[];
  ids?: string[];
  /** Ids or names; an organizational unit covers those below it. */
  organizationalUnits?: string[];
  tags?: { name: string; value: string }[];
};

type Organization = {
  /** Account whose credentials list the organization: the management account or a delegated administrator. Default: the main account. */
  accountId?: string | number;
  /** `aws` (default), `aws-cn`, `aws-eusc`, `aws-us-gov` or one of `aws-iso…`. */
  partition?: string;
  /** How account tags are read. Default: `auto`, the cheapest way that proves complete. */
  tags?: 'auto' | 'tagging' | 'organizations';
};

type EnclaveTable = {
  /** Account of the table. Default: the main account. */
  accountId?: string | number;
  region: string;
  tableName: string;
  /** Default: `status-index`. */
  statusIndex?: string;
  /** Whether destroyed enclaves stay in the catalog. Default: false. */
  includeDestroyed?: boolean;
};

export interface Config {
  estate?: {
    /** One organization, or several by name. */
    organizations?: Organization | { [name: string]: Organization };
    /** Reads the EKS clusters of all accounts when it is there. */
    clusters?: {
      enabled?: boolean;
      /** Stand in where AWS does not tell the enabled regions of an account. */
      regions?: string[];
      /** Only these of the enabled regions are read; all when absent. */
      includeRegions?: string[];
      /** Never read, such as regions that a service control policy denies. */
      excludeRegions?: string[];
      /** Shards that are read at once. Default: 32. */
      concurrency?: number;
      includeAccounts?: AccountMatch;
      excludeAccounts?: AccountMatch;
      /** Tells where clusters are, so that empty shards are asked rarely. */
      index?: {
        configAggregator: {
          accountId?: string | number;
          region: string;
          name: string;
        };
      };
      /** How often a shard without clusters is read. Default: 6 hours. */
      emptyShardEvery?: HumanDuration | string;
    };
    /** One enclave table, or several by name. */
    enclaves?: EnclaveTable | { [name: string]: EnclaveTable };
    /** How long enabled regions are remembered. Default: 3 days. */
    regionCacheFor?: HumanDuration | string;
  };
}
