/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ConfigurationProblem,
  DoctorFinding,
  EstateItem,
  Freshness,
  IndexedAccount,
  OrganizationNode,
  Page,
  PendingRemoval,
  QuarantinedRecord,
  ShardStatus,
  SyncReport,
  UnresolvedOwner,
} from '@steward/backstage-plugin-estate-common';

/** Filter, order and page of a list of estate entities. @public */
export interface ListItemsRequest {
  /** Resource type (`cloud-account` …) or `team`. */
  type?: string;
  /** Searches names, ids and owners. */
  q?: string;
  /** Covers everything below it. */
  organizationalUnit?: string;
  accountId?: string;
  state?: string;
  owner?: string;
  region?: string;
  includeVanished?: boolean;
  sort?: 'title' | 'owner' | 'region' | 'state';
  order?: 'asc' | 'desc';
  /** At most 1000. */
  limit?: number;
  cursor?: string;
}

/** Values that a filter can take, with how many entities have each. @public */
export interface EstateFacets {
  types: { value: string; count: number }[];
  states: { value: string; count: number }[];
  owners: { value: string; count: number }[];
  regions: { value: string; count: number }[];
}

/** @public */
export interface ListShardsRequest {
  outcome?: string;
  source?: string;
  q?: string;
  limit?: number;
  cursor?: string;
}

/** A quarantined record with where and since when. @public */
export interface QuarantineItem extends QuarantinedRecord {
  shardId: string;
  /** ISO 8601, UTC. */
  firstSeenAt: string;
  lastSeenAt: string;
}

/** What the sync page opens with. @public */
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
  /** Worst first. */
  shards: Page<ShardStatus>;
  /** The first 50 of each. */
  heldBack: PendingRemoval[];
  quarantine: QuarantineItem[];
  unresolvedOwners: UnresolvedOwner[];
  configurationProblems: ConfigurationProblem[];
}

/** What a run of the doctor found. @public */
export interface DoctorReport {
  findings: DoctorFinding[];
  /** ISO 8601, UTC. */
  startedAt: string;
  durationMs: number;
}

/** @public */
export interface PageRequest {
  limit?: number;
  cursor?: string;
}

/**
 * The estate backend as this plugin uses it. Every method rejects with a
 * `ResponseError` when the backend refuses or fails.
 *
 * @public
 */
export interface EstateApi {
  getFreshness(): Promise<Freshness>;
  getAccount(accountId: string): Promise<IndexedAccount>;
  searchAccounts(
    request: PageRequest & { q: string },
  ): Promise<Page<IndexedAccount>>;
  /** Children of a node; the roots without one. */
  listChildren(
    request: PageRequest & { parentId?: string },
  ): Promise<Page<OrganizationNode>>;
  /** From the root to the node itself. */
  getPath(nodeId: string): Promise<OrganizationNode[]>;
  listItems(request: ListItemsRequest): Promise<Page<EstateItem>>;
  getFacets(request: ListItemsRequest): Promise<EstateFacets>;
  getSyncOverview(request: ListShardsRequest): Promise<SyncOverview>;
  /** Starts a sync of the whole estate or of one shard. */
  startSync(request: { shardId?: string }): Promise<{ id: string }>;
  getSync(id: string): Promise<SyncReport>;
  listSyncs(request: PageRequest): Promise<Page<SyncReport>>;
  listRemovals(request: PageRequest): Promise<Page<PendingRemoval>>;
  decideRemovals(request: {
    keys: string[];
    decision: 'release' | 'keep';
  }): Promise<{ decided: number; unknown: string[] }>;
  listQuarantine(request: PageRequest): Promise<Page<QuarantineItem>>;
  listUnresolvedOwners(request: PageRequest): Promise<Page<UnresolvedOwner>>;
  runDoctor(request: { source?: string }): Promise<DoctorReport>;
  /** The last result; undefined when the doctor has never run. */
  getDoctorReport(): Promise<DoctorReport | undefined>;
}
