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
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  principalName,
  requirePermission,
} from '@steward/backstage-plugin-portal-node';
import { scorecardsReadPermission } from '@steward/backstage-plugin-scorecards-common';
import { Request } from 'express';
import { VisibleEntities } from './VisibleEntities';

/** Who asks: a request over HTTP, or the credentials of an action. */
export type Caller = Request<any, any, any, any, any> | BackstageCredentials;

/** What somebody who reads may see. */
export interface Reader {
  credentials: BackstageCredentials;
  name: string;
  /** Refs of the entities that they may see; undefined for all. */
  visible: readonly string[] | undefined;
}

/** Says what a caller may do and see. */
export class Access {
  readonly #auth: AuthService;
  readonly #httpAuth: HttpAuthService;
  readonly #permissions: PermissionsService;
  readonly #visible: VisibleEntities;

  constructor(options: {
    auth: AuthService;
    httpAuth: HttpAuthService;
    permissions: PermissionsService;
    visible: VisibleEntities;
  }) {
    this.#auth = options.auth;
    this.#httpAuth = options.httpAuth;
    this.#permissions = options.permissions;
    this.#visible = options.visible;
  }

  /**
   * The caller's name.
   *
   * @throws AuthenticationError or NotAllowedError
   */
  async require(from: Caller, permission: BasicPermission): Promise<string> {
    const credentials = await this.#credentials(from);
    await requirePermission(this.#permissions, credentials, permission);
    return principalName(this.#auth, credentials);
  }

  /** @throws NotAllowedError when the caller may not do this to this resource. */
  async requireOn(
    from: Caller,
    permission: ResourcePermission,
    resourceRef: string,
  ): Promise<void> {
    const [{ result }] = await this.#permissions.authorize(
      [{ permission, resourceRef }],
      { credentials: await this.#credentials(from) },
    );
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(`This needs the permission ${permission.name}`);
    }
  }

  /** @throws NotAllowedError without `scorecards.read`. */
  async reader(from: Caller): Promise<Reader> {
    const credentials = await this.#credentials(from);
    await requirePermission(
      this.#permissions,
      credentials,
      scorecardsReadPermission,
    );
    return {
      credentials,
      name: principalName(this.#auth, credentials),
      visible: await this.#visible.to(credentials),
    };
  }

  /** @throws NotFoundError for an entity that the caller may not see, as for one that there is not. */
  async readerOf(from: Caller, entityRef: string): Promise<Reader> {
    const reader = await this.reader(from);
    if (reader.visible && !reader.visible.includes(entityRef)) {
      throw new NotFoundError(`There is no scorecard of ${entityRef}`);
    }
    return reader;
  }

  async #credentials(from: Caller): Promise<BackstageCredentials> {
    return '$$type' in from ? from : this.#httpAuth.credentials(from);
  }
}
