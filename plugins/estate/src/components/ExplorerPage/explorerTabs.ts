/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { OrganizationNode } from '@steward/backstage-plugin-estate-common';

export interface ExplorerTab {
  id: string;
  title: string;
  /** Type of the entities in the table. */
  type: string;
  count?: keyof OrganizationNode['counts'];
}

const explorerTabs: ExplorerTab[] = [
  {
    id: 'accounts',
    title: 'Accounts',
    type: 'cloud-account',
    count: 'accounts',
  },
  {
    id: 'clusters',
    title: 'Clusters',
    type: 'kubernetes-cluster',
    count: 'clusters',
  },
  {
    id: 'enclaves',
    title: 'Enclaves',
    type: 'nitro-enclave',
    count: 'enclaves',
  },
  {
    id: 'environments',
    title: 'Environments',
    type: 'environment',
    count: 'environments',
  },
  { id: 'teams', title: 'Teams', type: 'team' },
];

/** An account holds no accounts; everything else can be below any node. */
export function tabsOf(node: OrganizationNode | undefined): ExplorerTab[] {
  return node?.kind === 'account'
    ? explorerTabs.filter(tab => tab.id !== 'accounts')
    : explorerTabs;
}
