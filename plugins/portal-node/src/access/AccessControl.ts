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
import { NotAllowedError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  BasicPermission,
  Permission,
  PolicyDecision,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { Request } from 'express';

const REFS_AT_ONCE = 500;

type AnyRequest = Request<any, any, any, any, any>;

/** Who asks: a request over HTTP, or the credentials of an action. @public */
export type Caller = AnyRequest | BackstageCredentials;

/** @public */
export interface AccessControlOptions {
  auth: AuthService;
  catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
}

/** Whether somebody sees all entities of the catalog, none, or some. @public */
export type EntityView = 'all' | 'none' | 'some';

/** @public */
export interface VisibleOptions {
  /** Which entities somebody sees, where that is known already. */
  view?: EntityView;
  /**
   * Whether rows on entities that the catalog does not have stay, such as
   * things that are only asked for. Without it they are hidden from everybody
   * who does not see all entities.
   */
  keepMissing?: boolean;
}

/**
 * Says who asks, what they may do, and which rows on catalog entities they may
 * see. Which rows of a resource type of its own they may see says
 * `ConditionalList`.
 *
 * @example
 * ```ts
 * const credentials = await access.require(req, scoreReadPermission);
 * const page = await store.list(query);
 * const { visible, hidden } = await access.visibleAndHidden(
 *   credentials,
 *   page.items,
 *   row => row.entityRef,
 * );
 * ```
 * @public
 */
export class AccessControl {
  readonly #options: AccessControlOptions;

  constructor(options: AccessControlOptions) {
    this.#options = options;
  }

  /** Who asks. @throws AuthenticationError without a valid token. */
  async credentials(caller: Caller): Promise<BackstageCredentials> {
    return '$$type' in caller
      ? caller
      : this.#options.httpAuth.credentials(caller);
  }

  /** The signed-in person. @throws NotAllowedError for anybody else. */
  async person(request: AnyRequest): Promise<{
    credentials: BackstageCredentials;
    /** Entity ref of the user. */
    ref: string;
  }> {
    const credentials = await this.#options.httpAuth.credentials(request, {
      allow: ['user'],
    });
    return { credentials, ref: credentials.principal.userEntityRef };
  }

  /**
   * The id of the plugin that asks.
   *
   * @throws NotAllowedError for people, and for services outside this backend.
   */
  async plugin(request: AnyRequest): Promise<string> {
    const credentials = await this.#options.httpAuth.credentials(request, {
      allow: ['service'],
    });
    const { subject } = credentials.principal;
    if (!subject.startsWith('plugin:')) {
      throw new NotAllowedError(
        `${subject} is not a plugin of this backend. Only plugins can do this.`,
      );
    }
    return subject.slice('plugin:'.length);
  }

  /** Entity ref of a user or subject of a service, for audit events and decisions; else `unknown`. */
  nameOf(credentials: BackstageCredentials): string {
    const { auth } = this.#options;
    if (auth.isPrincipal(credentials, 'user')) {
      return credentials.principal.userEntityRef;
    }
    return auth.isPrincipal(credentials, 'service')
      ? credentials.principal.subject
      : 'unknown';
  }

  /**
   * Who asks, if they may do this.
   *
   * @throws AuthenticationError, or NotAllowedError that names the permission.
   */
  async require(
    caller: Caller,
    permission: BasicPermission,
  ): Promise<BackstageCredentials> {
    const credentials = await this.credentials(caller);
    await this.check(credentials, permission);
    return credentials;
  }

  /** As {@link AccessControl.require}, and says their name as {@link AccessControl.nameOf} does. */
  async requireName(
    caller: Caller,
    permission: BasicPermission,
  ): Promise<string> {
    return this.nameOf(await this.require(caller, permission));
  }

  /** @throws NotAllowedError that names the permission. */
  async check(
    credentials: BackstageCredentials,
    permission: BasicPermission,
  ): Promise<void> {
    if (!(await this.may(credentials, permission))) {
      throw needs(permission);
    }
  }

  /** Whether somebody has a permission. */
  async may(
    credentials: BackstageCredentials,
    permission: BasicPermission,
  ): Promise<boolean> {
    const [{ result }] = await this.#options.permissions.authorize(
      [{ permission }],
      { credentials },
    );
    return result === AuthorizeResult.ALLOW;
  }

  /** Which of some permissions somebody has on one resource, in their order. */
  async allowedOn(
    credentials: BackstageCredentials,
    resourceRef: string,
    permissions: readonly ResourcePermission[],
  ): Promise<boolean[]> {
    const decisions = await this.#options.permissions.authorize(
      permissions.map(permission => ({ permission, resourceRef })),
      { credentials },
    );
    return decisions.map(({ result }) => result === AuthorizeResult.ALLOW);
  }

  /**
   * What the policy says of some permissions, in their order: one question to the
   * permission backend, which asks another one for each question who it is about.
   */
  async decide(
    credentials: BackstageCredentials,
    permissions: readonly Permission[],
  ): Promise<PolicyDecision[]> {
    return this.#options.permissions.authorizeConditional(
      // The decision on a permission without resources has no conditions.
      permissions.map(permission => ({
        permission: permission as ResourcePermission,
      })),
      { credentials },
    );
  }

  /** Which entities of the catalog somebody sees. */
  async entityView(credentials: BackstageCredentials): Promise<EntityView> {
    const [decision] = await this.decide(credentials, [
      catalogEntityReadPermission,
    ]);
    return entityViewOf(decision);
  }

  /**
   * Leaves out rows on entities that somebody may not see
   * (`catalog.entity.read`). Rows without an entity stay.
   */
  async visible<T>(
    credentials: BackstageCredentials,
    rows: readonly T[],
    refOf: (row: T) => string | undefined,
    options?: VisibleOptions,
  ): Promise<T[]> {
    return (await this.visibleAndHidden(credentials, rows, refOf, options))
      .visible;
  }

  /** As {@link AccessControl.visible}, and counts what is left out. */
  async visibleAndHidden<T>(
    credentials: BackstageCredentials,
    rows: readonly T[],
    refOf: (row: T) => string | undefined,
    options: VisibleOptions = {},
  ): Promise<{ visible: T[]; hidden: number }> {
    const refs = [...new Set(rows.map(refOf))].filter(ref => ref !== undefined);
    const view =
      options.view ??
      (refs.length === 0 ? 'all' : await this.entityView(credentials));
    if (view === 'all') {
      return { visible: [...rows], hidden: 0 };
    }
    const seen =
      view === 'none'
        ? new Set<string>()
        : await this.#found(refs, credentials);
    const kept = options.keepMissing
      ? await this.#missing(refs.filter(ref => !seen.has(ref)))
      : new Set<string>();
    const visible = rows.filter(row => {
      const ref = refOf(row);
      return ref === undefined || seen.has(ref) || kept.has(ref);
    });
    return { visible, hidden: rows.length - visible.length };
  }

  /** Which of the entities the catalog does not have, whoever asks. */
  async #missing(refs: readonly string[]): Promise<Set<string>> {
    const there = await this.#found(
      refs,
      await this.#options.auth.getOwnServiceCredentials(),
    );
    return new Set(refs.filter(ref => !there.has(ref)));
  }

  /** Which of the entities the catalog shows to somebody. */
  async #found(
    refs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<Set<string>> {
    const found = new Set<string>();
    for (let start = 0; start < refs.length; start += REFS_AT_ONCE) {
      const batch = refs.slice(start, start + REFS_AT_ONCE);
      const { items } = await this.#options.catalog.getEntitiesByRefs(
        { entityRefs: batch, fields: ['kind'] },
        { credentials },
      );
      batch.filter((_, index) => items[index]).forEach(ref => found.add(ref));
    }
    return found;
  }
}

/** What somebody is told who lacks a permission. @public */
export function needs(permission: Permission): NotAllowedError {
  return new NotAllowedError(`This needs the permission ${permission.name}`);
}

/** Which entities the decision on `catalog.entity.read` lets somebody see. @public */
export function entityViewOf({ result }: PolicyDecision): EntityView {
  switch (result) {
    case AuthorizeResult.ALLOW:
      return 'all';
    case AuthorizeResult.DENY:
      return 'none';
    default:
      return 'some';
  }
}
