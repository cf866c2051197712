/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ChargeCategory,
  CostAmounts,
} from '@steward/backstage-plugin-cloud-costs-common';
import { PermissionCriteria } from '@backstage/plugin-permission-common';

/** What a permission rule asks of a cost: one of these values. */
export interface CostCondition {
  column: 'team' | 'account';
  values: string[];
}

/** What a caller may see; undefined for everything. */
export type CostCriteria = PermissionCriteria<CostCondition> | undefined;

/** Which costs are summed up. */
export interface CostFilter {
  /** Entity refs of teams. */
  teams?: readonly string[];
  /** Entity refs. */
  entities?: readonly string[];
  account?: string;
  service?: string;
  region?: string;
  category?: ChargeCategory;
  visible: CostCriteria;
}

/** Days, both included. */
export interface CostWindow {
  from: string;
  to: string;
}

/** What one line cost on one day. */
export interface CostLineDay {
  payer: string;
  day: string;
  account: string;
  service: string;
  region: string;
  category: string;
  recordType: string;
  /** Values of the configured tags, in their order. */
  tags: readonly string[];
  resource: string;
  team: string;
  entity: string;
  share: string;
  currency: string;
  amounts: CostAmounts;
}

/** What costs are grouped by. */
export interface CostSum {
  /** The values of the dimensions, in the order that was asked for. */
  keys: string[];
  /** The day; empty for sums over the window. */
  day: string;
  currency: string;
  amounts: CostAmounts;
}
