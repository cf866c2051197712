/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  IndexedAccount,
  OrganizationNode,
  Page,
} from '@steward/backstage-plugin-estate-common';

/** The organization tree and the account index. */
export interface OrganizationStore {
  /** Children of a node, organizational units first; of none: the roots. */
  children(options: {
    parentId?: string;
    limit: number;
    cursor?: string;
  }): Promise<Page<OrganizationNode>>;
  /** From the root to the node; empty when it is not there. */
  path(id: string): Promise<OrganizationNode[]>;
  /** The whole account index, kept in memory while the snapshot stays the same. */
  accounts(): Promise<IndexedAccount[]>;
  account(id: string): Promise<IndexedAccount | undefined>;
  /** Corrects how many shards below each node are not complete, given those of each account. */
  setStaleShards(byAccount: Map<string, number>): Promise<void>;
}
