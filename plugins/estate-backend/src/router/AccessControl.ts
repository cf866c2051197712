/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuthService,
  BackstageCredentials,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import { estateReadPermission } from '@steward/backstage-plugin-estate-common';
import {
  principalName,
  requirePermission,
} from '@steward/backstage-plugin-portal-node';
import { Request } from 'express';

const REFS_AT_ONCE = 500;

/** Says what a caller may do and see. */
export class AccessControl {
  static create(options: {
    httpAuth: HttpAuthService;
    auth: AuthService;
    permissions: PermissionsService;
    catalog: CatalogService;
  }): AccessControl {
    return new AccessControl(options);
  }

  readonly #options: Parameters<typeof AccessControl.create>[0];

  private constructor(options: Parameters<typeof AccessControl.create>[0]) {
    this.#options = options;
  }

  /**
   * The caller's credentials, if he may do this.
   *
   * @throws AuthenticationError or NotAllowedError
   */
  async require(
    request: Request<any, any, any, any, any>,
    permission: BasicPermission = estateReadPermission,
  ): Promise<BackstageCredentials> {
    const credentials = await this.#options.httpAuth.credentials(request);
    await this.check(credentials, permission);
    return credentials;
  }

  /** @throws NotAllowedError */
  async check(
    credentials: BackstageCredentials,
    permission: BasicPermission = estateReadPermission,
  ): Promise<void> {
    await requirePermission(this.#options.permissions, credentials, permission);
  }

  /** Whether the caller sees all entities, none, or only some. */
  async entityView(
    credentials: BackstageCredentials,
  ): Promise<'all' | 'none' | 'some'> {
    const [decision] = await this.#options.permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return 'all';
      case AuthorizeResult.DENY:
        return 'none';
      default:
        return 'some';
    }
  }

  /**
   * Leaves out what hangs on entities that the caller may not see. Rows
   * without an entity stay.
   */
  async visible<T>(
    credentials: BackstageCredentials,
    rows: T[],
    refOf: (row: T) => string | undefined,
  ): Promise<T[]> {
    const view = rows.length === 0 ? 'all' : await this.entityView(credentials);
    if (view === 'all') {
      return rows;
    }
    const refs = [...new Set(rows.map(refOf))].filter(ref => ref !== undefined);
    const seen =
      view === 'none'
        ? new Set<string>()
        : await this.#seenRefs(credentials, refs);
    return rows.filter(row => {
      const ref = refOf(row);
      return ref === undefined || seen.has(ref);
    });
  }

  /** Who it is, for audit events and decisions. */
  nameOf(credentials: BackstageCredentials): string {
    return principalName(this.#options.auth, credentials);
  }

  async #seenRefs(
    credentials: BackstageCredentials,
    refs: string[],
  ): Promise<Set<string>> {
    const seen = new Set<string>();
    for (let start = 0; start < refs.length; start += REFS_AT_ONCE) {
      const batch = refs.slice(start, start + REFS_AT_ONCE);
      const { items } = await this.#options.catalog.getEntitiesByRefs(
        { entityRefs: batch, fields: ['kind'] },
        { credentials },
      );
      batch.forEach((ref, index) => {
        if (items[index]) {
          seen.add(ref);
        }
      });
    }
    return seen;
  }
}
