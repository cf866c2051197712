/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Account,
  AccountState,
  Cluster,
  OrganizationalUnit,
  Tags,
} from './types';

/**
 * One thing that happened to a world after it was made. A world is its seed
 * plus its changes in order, which is how it survives a restart.
 *
 * @public
 */
export type WorldChange =
  | { type: 'accountCreated'; account: Account; requestId: string }
  | { type: 'accountMoved'; accountId: string; parentId: string }
  | { type: 'accountStateChanged'; accountId: string; state: AccountState }
  | { type: 'accountRenamed'; accountId: string; name: string }
  | { type: 'accountRemoved'; accountId: string }
  /** The findings of a control in an account are mended; `at` in ISO 8601. */
  | { type: 'controlMended'; accountId: string; control: string; at: string }
  | { type: 'unitCreated'; unit: OrganizationalUnit }
  | { type: 'unitRenamed'; unitId: string; name: string }
  | { type: 'unitDeleted'; unitId: string }
  | { type: 'tagged'; resourceId: string; tags: Tags }
  | { type: 'untagged'; resourceId: string; keys: string[] }
  | { type: 'clusterCreated'; cluster: Cluster }
  | {
      type: 'clusterDeleted';
      accountId: string;
      region: string;
      name: string;
    };
