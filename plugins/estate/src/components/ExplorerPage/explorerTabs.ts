/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { OrganizationNode } from '@steward/backstage-plugin-estate-common';

export interface ExplorerTab {
  id: 'accounts' | 'clusters' | 'enclaves' | 'environments' | 'teams';
  /** Type of the entities in the table. */
  type: string;
}

const explorerTabs: ExplorerTab[] = [
  { id: 'accounts', type: 'cloud-account' },
  { id: 'clusters', type: 'kubernetes-cluster' },
  { id: 'enclaves', type: 'nitro-enclave' },
  { id: 'environments', type: 'environment' },
  { id: 'teams', type: 'team' },
];

/** An account holds no accounts; everything else can be below any node. */
export function tabsOf(node: OrganizationNode | undefined): ExplorerTab[] {
  return node?.kind === 'account'
    ? explorerTabs.filter(tab => tab.id !== 'accounts')
    : explorerTabs;
}
