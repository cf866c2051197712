/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuthService,
  BackstageCredentials,
  HttpAuthService,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import {
  ConditionTransformer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import { auditEventReadPermission } from '@steward/backstage-plugin-audit-trail-common';
import {
  principalName,
  requirePermission,
} from '@steward/backstage-plugin-portal-node';
import { Request } from 'express';
import { EventCondition, EventCriteria } from '../database/EventCondition';
import { CatalogDirectory } from './CatalogDirectory';
import { auditEventResourceRef } from './eventRules';
import { resolveOwned } from './resolveOwned';

/** Says what a caller may do and see. */
export class AccessControl {
  /** The resource type must be in the registry by now. */
  static create(options: {
    auth: AuthService;
    directory: CatalogDirectory;
    httpAuth: HttpAuthService;
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
  }): AccessControl {
    return new AccessControl(options);
  }

  readonly #options: Parameters<typeof AccessControl.create>[0];
  readonly #transform: ConditionTransformer<EventCondition>;

  private constructor(options: Parameters<typeof AccessControl.create>[0]) {
    this.#options = options;
    this.#transform = createConditionTransformer(
      options.permissionsRegistry.getPermissionRuleset(auditEventResourceRef),
    );
  }

  /** @throws AuthenticationError or NotAllowedError */
  async require(
    request: Request<any, any, any, any, any>,
    permission: BasicPermission,
  ): Promise<string> {
    const credentials = await this.#options.httpAuth.credentials(request);
    await requirePermission(this.#options.permissions, credentials, permission);
    return principalName(this.#options.auth, credentials);
  }

  /**
   * Which events the caller may see; undefined for all.
   *
   * @throws NotAllowedError when there are none.
   */
  async visibleEvents(
    request: Request<any, any, any, any, any>,
  ): Promise<EventCriteria | undefined> {
    return this.visibleTo(await this.#options.httpAuth.credentials(request));
  }

  /** As {@link AccessControl.visibleEvents}, for who is known already. */
  async visibleTo(
    credentials: BackstageCredentials,
  ): Promise<EventCriteria | undefined> {
    const [decision] = await this.#options.permissions.authorizeConditional(
      [{ permission: auditEventReadPermission }],
      { credentials },
    );
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return undefined;
      case AuthorizeResult.CONDITIONAL:
        return resolveOwned(this.#transform(decision.conditions), claims =>
          this.#options.directory.ownedBy(claims),
        );
      default:
        throw new NotAllowedError(
          `This needs the permission ${auditEventReadPermission.name}`,
        );
    }
  }

  /** The signed-in user. @throws NotAllowedError for anyone else. */
  async user(request: Request<any, any, any, any, any>): Promise<string> {
    const credentials = await this.#options.httpAuth.credentials(request, {
      allow: ['user'],
    });
    return credentials.principal.userEntityRef;
  }

  /**
   * The id of the plugin that calls.
   *
   * @throws NotAllowedError for users and services outside of this backend.
   */
  async plugin(request: Request<any, any, any, any, any>): Promise<string> {
    const credentials = await this.#options.httpAuth.credentials(request, {
      allow: ['service'],
    });
    const { subject } = credentials.principal;
    if (!subject.startsWith('plugin:')) {
      throw new NotAllowedError(
        `${subject} is no plugin of this backend; only those hand in events`,
      );
    }
    return subject.slice('plugin:'.length);
  }
}
