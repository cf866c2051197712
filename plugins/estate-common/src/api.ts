/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';

/** A page of a list; without `nextCursor` it is the last. @public */
export interface Page<T> {
  items: T[];
  nextCursor?: string;
  /** All that match the filter, where it is known cheaply. */
  totalCount?: number;
}

/** A node of the organization tree, with what rolls up to it. @public */
export interface OrganizationNode {
  id: string;
  entityRef: string;
  parentId?: string;
  kind: 'organizational-unit' | 'account';
  name: string;
  /** State of an account. */
  state?: string;
  owner: string;
  /** Which ownership rule won, in words; absent where it is not known cheaply. */
  ownerSource?: string;
  /** Everything below, the node itself not counted. */
  counts: {
    accounts: number;
    clusters: number;
    enclaves: number;
    environments: number;
  };
  /** Shards below that are not complete. */
  staleShards: number;
}

/** An estate entity in a list. @public */
export interface EstateItem {
  entityRef: string;
  /** Resource type (`cloud-account` …) or `team`. */
  type: string;
  title: string;
  accountId?: string;
  accountName?: string;
  region?: string;
  state?: string;
  owner: string;
  ownerSource: string;
  organizationalUnitId?: string;
  vanishedAt?: string;
}

/** How current the estate is, for a line of text on any page. @public */
export interface Freshness {
  shardsTotal: number;
  shardsComplete: number;
  /** ISO 8601, UTC: the oldest last-complete time of any shard. */
  oldestCompleteAt?: string;
  neverComplete: number;
  /**
   * Why the last sync could not bring what it read into the catalog, which
   * shows an earlier state meanwhile.
   */
  compositionProblem?: string;
  runningSyncId?: string;
}

/** One missing right or fault that the doctor found. @public */
export interface DoctorFinding {
  source: string;
  accountId?: string;
  region?: string;
  severity: 'ok' | 'warning' | 'error';
  /** The IAM action that was tried. */
  action?: string;
  message: string;
  fix?: string;
}

/**
 * One line of the snapshot stream (NDJSON). The last line is `end`: without it
 * the stream broke off and must not be taken for the whole.
 *
 * @public
 */
export type SnapshotLine =
  | { entity: Entity; end?: undefined }
  | { entity?: undefined; end: { count: number } };
