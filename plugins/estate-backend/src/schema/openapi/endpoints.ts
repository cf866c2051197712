/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AccountSelector,
  ConfigurationProblem,
  DoctorFinding,
  EstateItem,
  Freshness,
  IndexedAccount,
  OrganizationNode,
  Page,
  PendingRemoval,
  ShardStatus,
  SyncReport,
  UnresolvedOwner,
} from '@steward/backstage-plugin-estate-common';
import { Facets, ItemFilter, ItemSort } from '../../database/ItemStore';
import { QuarantineItem } from '../../database/QuarantineStore';

/** Where a page begins and how long it is. */
export interface PageQuery {
  limit: number;
  cursor?: string;
}

export interface AccountsQuery extends PageQuery {
  q?: string;
  ids?: string[];
  state?: string;
  owner?: string;
  organizationalUnit?: string;
  region?: string;
  tag?: string[];
  includeVanished?: boolean;
  allAccounts?: boolean;
  includeNames?: string[];
  includeIds?: string[];
  includeOrganizationalUnits?: string[];
  includeTags?: string[];
  excludeNames?: string[];
  excludeIds?: string[];
  excludeOrganizationalUnits?: string[];
  excludeTags?: string[];
  operateInOrganizationRoot?: boolean;
  allowOrganizationRoot?: boolean;
}

/** A selector with the caller's consent to the management account. */
export type AccountSelection = Partial<AccountSelector> & {
  allowOrganizationRoot?: boolean;
};

/** What the sync page shows. */
export interface SyncOverview {
  freshness: Freshness;
  lastSync?: SyncReport;
  runningSync?: SyncReport;
  counts: {
    heldBack: number;
    quarantined: number;
    unresolvedOwners: number;
    configurationProblems: number;
  };
  shards: Page<ShardStatus>;
  heldBack: PendingRemoval[];
  quarantine: QuarantineItem[];
  unresolvedOwners: UnresolvedOwner[];
  configurationProblems: ConfigurationProblem[];
}

/** What the doctor found. */
export interface DoctorReport {
  findings: DoctorFinding[];
  startedAt: string;
  durationMs: number;
}

/** The types of what `openapi.yaml` describes. */
export type EstateEndpoints = {
  '#get|/freshness': { response: Freshness };
  '#get|/accounts': { query: AccountsQuery; response: Page<IndexedAccount> };
  '#post|/accounts/select': {
    query: PageQuery;
    body: AccountSelection;
    response: Page<IndexedAccount>;
  };
  '#get|/accounts/{id}': { path: { id: string }; response: IndexedAccount };
  '#get|/tree': {
    query: PageQuery & { parent?: string };
    response: Page<OrganizationNode>;
  };
  '#get|/tree/path': { query: { id: string }; response: OrganizationNode[] };
  '#get|/items': {
    query: PageQuery & ItemFilter & { sort?: ItemSort; order?: 'asc' | 'desc' };
    response: Page<EstateItem>;
  };
  '#get|/facets': { query: ItemFilter; response: Facets };
  '#get|/sync': {
    query: PageQuery & { outcome?: string; source?: string; q?: string };
    response: SyncOverview;
  };
  '#post|/sync': {
    body: { shardId?: string; source?: string };
    response: { id: string };
  };
  '#get|/sync/{id}': { path: { id: string }; response: SyncReport };
  '#get|/syncs': { query: PageQuery; response: Page<SyncReport> };
  '#get|/removals': { query: PageQuery; response: Page<PendingRemoval> };
  '#post|/removals/decide': {
    body: { keys: string[]; decision: 'release' | 'keep' };
    response: { decided: number; unknown: string[] };
  };
  '#get|/quarantine': { query: PageQuery; response: Page<QuarantineItem> };
  '#get|/unresolved-owners': {
    query: PageQuery;
    response: Page<UnresolvedOwner>;
  };
  '#get|/doctor': { response: DoctorReport };
  '#post|/doctor': { body: { source?: string }; response: DoctorReport };
  '#get|/snapshot': { response: string };
};
