/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { principalName } from '@steward/backstage-plugin-portal-node';
import { LRUCache } from 'lru-cache';

const REMEMBERED_MS = 30_000;
const PAGE = 1000;

/** Which entities somebody may see, as the catalog has it; half a minute old at most. */
export class VisibleEntities {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #permissions: PermissionsService;
  readonly #known = new LRUCache<string, Promise<string[]>>({
    max: 200,
    ttl: REMEMBERED_MS,
  });

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    permissions: PermissionsService;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#permissions = options.permissions;
  }

  /** Entity refs; undefined for all. */
  async to(
    credentials: BackstageCredentials,
  ): Promise<readonly string[] | undefined> {
    const [{ result }] = await this.#permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    switch (result) {
      case AuthorizeResult.ALLOW:
        return undefined;
      case AuthorizeResult.DENY:
        return [];
      default:
        return this.#remembered(credentials);
    }
  }

  #remembered(credentials: BackstageCredentials): Promise<string[]> {
    const who = principalName(this.#auth, credentials);
    const known = this.#known.get(who);
    if (known) {
      return known;
    }
    const reading = this.#read(credentials);
    this.#known.set(who, reading);
    reading.catch(() => this.#known.delete(who));
    return reading;
  }

  async #read(credentials: BackstageCredentials): Promise<string[]> {
    const refs: string[] = [];
    for await (const page of this.#catalog.streamEntities(
      {
        fields: ['kind', 'metadata.namespace', 'metadata.name'],
        pageSize: PAGE,
      },
      { credentials },
    )) {
      refs.push(...page.map(entity => stringifyEntityRef(entity)));
    }
    return refs;
  }
}
