/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { OrganizationNode } from '@steward/backstage-plugin-estate-common';
import { sortable } from './sortable';
import { stableHash } from './stableHash';

export interface NodeRow {
  id: string;
  parent_id: string;
  rank: number;
  sort_name: string;
  node: string;
  hash: string;
}

export function toNodeRow(node: OrganizationNode): NodeRow {
  return {
    id: node.id,
    parent_id: node.parentId ?? '',
    rank: node.kind === 'account' ? 1 : 0,
    sort_name: sortable(node.name),
    node: JSON.stringify(node),
    hash: stableHash(node),
  };
}
