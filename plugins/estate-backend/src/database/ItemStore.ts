/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EstateItem, Page } from '@steward/backstage-plugin-estate-common';

export type ItemSort = 'title' | 'owner' | 'region' | 'state';

export interface ItemFilter {
  type?: string;
  q?: string;
  /** Covers everything below. */
  organizationalUnit?: string;
  accountId?: string;
  state?: string;
  owner?: string;
  region?: string;
  tenant?: string;
  environment?: string;
  includeVanished?: boolean;
}

export interface ItemPageOptions extends ItemFilter {
  sort?: ItemSort;
  order?: 'asc' | 'desc';
  limit: number;
  cursor?: string;
}

export interface FacetValue {
  value: string;
  count: number;
}

export interface Facets {
  types: FacetValue[];
  states: FacetValue[];
  owners: FacetValue[];
  regions: FacetValue[];
}

/** Lists over the snapshot. */
export interface ItemStore {
  page(options: ItemPageOptions): Promise<Page<EstateItem>>;
  facets(filter: ItemFilter): Promise<Facets>;
  /** Entity refs by record key. */
  refsOfRecords(keys: string[]): Promise<Map<string, string>>;
}
