/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
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
  accountId?: string;
  /** `aws` (default), `aws-cn`, `aws-eusc`, `aws-us-gov` or one of `aws-iso…`. */
  partition?: string;
  /** How account tags are read. Default: `auto`, the cheapest way that proves complete. */
  tags?: 'auto' | 'tagging' | 'organizations';
};

type EnclaveTable = {
  /** Account of the table. Default: the main account. */
  accountId?: string;
  region: string;
  tableName: string;
  /** Default: `status-index`. */
  statusIndex?: string;
  /** Whether destroyed enclaves stay in the catalog. Default: false. */
  includeDestroyed?: boolean;
};

type AtmosRepository = {
  /** Tree of the repository, e.g. `https://github.com/acme/infrastructure-live/tree/main`. */
  url: string;
  /** JSON of `atmos describe stacks --format json`; goes before the repository. */
  describeStacksUrl?: string;
  /** Path of `atmos.yaml` below the URL, where it is in none of the usual places. */
  configPath?: string;
  /** Stands in for the name template of `atmos.yaml`. */
  nameTemplate?: string;
};

type GitOpsRepository = {
  /** Tree of the repository, e.g. `https://github.com/acme/platform-gitops/tree/main`. */
  url: string;
  /** Glob of the team files. Default: one `team.yaml` in each folder of `teams`. */
  path?: string;
  /** Cluster of the namespaces, where a file names none. */
  cluster?: string;
};

export interface Config {
  /** What is read from AWS and Git, how often, and when removals wait. */
  estate?: {
    /** Default: every 15 minutes, at most 30 minutes, first after 5 seconds. */
    schedule?: Partial<SchedulerServiceTaskScheduleDefinitionConfig>;
    /** One organization, or several by name. */
    organizations?: Organization | { [name: string]: Organization };
    /** Reads the EKS clusters of all accounts when it is there. */
    clusters?: {
      enabled?: boolean;
      /** Stand in where AWS does not tell the enabled regions of an account. */
      regions?: string[];
      /** Shards that are read at once. Default: 32. */
      concurrency?: number;
      includeAccounts?: AccountMatch;
      excludeAccounts?: AccountMatch;
      /** Tells where clusters are, so that empty shards are asked rarely. */
      index?: {
        configAggregator: { accountId?: string; region: string; name: string };
      };
      /** How often a shard without clusters is read. Default: 6 hours. */
      emptyShardEvery?: HumanDuration | string;
    };
    /** One enclave table, or several by name. */
    enclaves?: EnclaveTable | { [name: string]: EnclaveTable };
    /** One Atmos repository, or several by name. */
    environments?: AtmosRepository | { [name: string]: AtmosRepository };
    /** One GitOps repository, or several by name. */
    teams?: GitOpsRepository | { [name: string]: GitOpsRepository };
    ownership?: {
      /** In order; the first that gives a Group or User wins. */
      rules?: (
        | { accountTag: string }
        | { organizationalUnitTag: string }
        | {
            mapping: {
              accounts?: { [accountId: string]: string };
              organizationalUnits?: { [idOrName: string]: string };
              names?: { pattern: string; owner: string }[];
            };
          }
      )[];
      /** Entity ref of the owner of last resort. Default: `group:default/platform`. */
      default?: string;
    };
    /** Removals above `max(minimum, percentage)` of a kind wait. */
    removalGuard?: {
      /** Default: 5. */
      minimum?: number;
      /** Default: 10. */
      percentage?: number;
      /** Further complete listings that confirm a removal. Default: 2. */
      confirmations?: number;
      /** How long a record must be missing. Default: 1 hour. */
      confirmAfter?: HumanDuration | string;
    };
    /** Days that a vanished account is remembered; 0 for none. Default: 30. */
    tombstoneDays?: number;
    /** Adds the annotations of Roadie's and awslabs' plugins. Default: false. */
    compatibilityAnnotations?: boolean;
    /** How long enabled regions are remembered. Default: 3 days. */
    regionCacheFor?: HumanDuration | string;
  };
}
