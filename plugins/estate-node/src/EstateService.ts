/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  BackstageCredentials,
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  AccountSelector,
  IndexedAccount,
  Page,
  SyncReport,
} from '@steward/backstage-plugin-estate-common';
import { EstateClient } from './EstateClient';

/** @public */
export interface EstateRequestOptions {
  credentials: BackstageCredentials;
}

/** The estate as it is to become part of the catalog. @public */
export interface EstateSnapshot {
  /** New with every change, never used twice: content that came back has a new one. */
  etag: string;
  entities: Entity[];
}

/** The estate for other backend plugins. @public */
export interface EstateService {
  /** One page of the accounts that a selector means, at most 1000. */
  selectAccounts(
    request: AccountSelector & {
      allowOrganizationRoot?: boolean;
      limit?: number;
      cursor?: string;
    },
    options: EstateRequestOptions,
  ): Promise<Page<IndexedAccount>>;
  /** @throws NotFoundError when the estate has no such account. */
  getAccount(
    id: string,
    options: EstateRequestOptions,
  ): Promise<IndexedAccount>;
  /**
   * Asks for a sync of everything, of one source or of one shard.
   *
   * @throws NotFoundError when there is no such source or shard.
   */
  requestSync(
    request: { source?: string; shardId?: string },
    options: EstateRequestOptions,
  ): Promise<{ id: string }>;
  /** @throws NotFoundError for an unknown id. */
  getSync(id: string, options: EstateRequestOptions): Promise<SyncReport>;
  /**
   * All entities, or undefined when nothing changed since `etag` or when there
   * was no sync yet.
   *
   * @throws when the stream breaks off.
   */
  getSnapshot(
    request: { etag?: string },
    options: EstateRequestOptions,
  ): Promise<EstateSnapshot | undefined>;
}

/** Depend on this to read the estate from another backend plugin. @public */
export const estateServiceRef = createServiceRef<EstateService>({
  id: 'estate.service',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { discovery: coreServices.discovery, auth: coreServices.auth },
      factory: deps => EstateClient.create(deps),
    }),
});
