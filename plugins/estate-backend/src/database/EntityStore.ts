/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import {
  IndexedAccount,
  OrganizationNode,
  Page,
  UnresolvedOwner,
} from '@steward/backstage-plugin-estate-common';
import { Knex } from 'knex';
import { EstateFacts } from './FactStore';
import { ItemRow } from './itemRows';

/** An entity as the snapshot keeps it. */
export interface SnapshotEntity {
  row: ItemRow;
  entity: Entity;
}

/** Everything that composing gives. */
export interface Snapshot {
  entities: SnapshotEntity[];
  accounts: IndexedAccount[];
  nodes: OrganizationNode[];
  unresolvedOwners: UnresolvedOwner[];
  facets: EstateFacts['facets'];
  inputs: string;
}

export interface SnapshotChange {
  etag: string;
  total: number;
  added: number;
  changed: number;
  removed: number;
}

/** The composed snapshot. */
export interface EntityStore {
  /** Writes what differs from the stored snapshot, in one transaction that `fence` may refuse. */
  replace(
    snapshot: Snapshot,
    fence: (transaction: Knex.Transaction) => Promise<void>,
    now: Date,
  ): Promise<SnapshotChange>;
  etag(): Promise<string | undefined>;
  /** Another whenever the snapshot was composed anew, changed or not. */
  version(): Promise<string | undefined>;
  /**
   * The entities page by page, ordered by ref.
   *
   * @throws ConflictError when the snapshot changes while it is read.
   */
  stream(etag: string): AsyncIterable<Entity[]>;
  unresolvedOwners(options: {
    limit: number;
    cursor?: string;
  }): Promise<Page<UnresolvedOwner>>;
  countUnresolvedOwners(): Promise<number>;
}
