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
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  BasicPermission,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  ConditionTransformer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import {
  Run,
  runReadPermission,
  RunTarget,
} from '@steward/backstage-plugin-provisioning-common';
import { Request } from 'express';
import { Deputies } from '../approval/Deputies';
import { RunCondition, RunCriteria } from '../database/RunCondition';
import { RunStore } from '../database/RunStore';
import { Requester } from '../requests/Requester';
import { CatalogDirectory } from './CatalogDirectory';
import { resolvePeople } from './resolvePeople';
import { runResourceRef } from './runRules';

type AnyRequest = Request<any, any, any, any, any>;

/** Says what a caller may do and see. */
export class AccessControl {
  /** The resource type must be in the registry by now. */
  static create(options: {
    auth: AuthService;
    catalog: CatalogService;
    deputies: Deputies;
    directory: CatalogDirectory;
    httpAuth: HttpAuthService;
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
    store: RunStore;
  }): AccessControl {
    return new AccessControl(options);
  }

  readonly #options: Parameters<typeof AccessControl.create>[0];
  readonly #transform: ConditionTransformer<RunCondition>;

  private constructor(options: Parameters<typeof AccessControl.create>[0]) {
    this.#options = options;
    this.#transform = createConditionTransformer(
      options.permissionsRegistry.getPermissionRuleset(runResourceRef),
    );
  }

  credentials(request: AnyRequest): Promise<BackstageCredentials> {
    return this.#options.httpAuth.credentials(request);
  }

  /** The signed-in person. @throws NotAllowedError for anyone else. */
  async person(request: AnyRequest): Promise<{
    credentials: BackstageCredentials;
    ref: string;
  }> {
    const credentials = await this.#options.httpAuth.credentials(request, {
      allow: ['user'],
    });
    return { credentials, ref: credentials.principal.userEntityRef };
  }

  /** @throws NotAllowedError */
  async check(
    credentials: BackstageCredentials,
    permission: BasicPermission,
  ): Promise<void> {
    if (!(await this.may(credentials, permission))) {
      throw new NotAllowedError(`This needs the permission ${permission.name}`);
    }
  }

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

  /** Which of these the caller may do to a run. */
  async allowedOn(
    credentials: BackstageCredentials,
    id: string,
    permissions: readonly ResourcePermission[],
  ): Promise<boolean[]> {
    const decisions = await this.#options.permissions.authorize(
      permissions.map(permission => ({ permission, resourceRef: id })),
      { credentials },
    );
    return decisions.map(({ result }) => result === AuthorizeResult.ALLOW);
  }

  /**
   * A run, if the caller may see it and do this to it.
   *
   * @throws NotFoundError for a run that he may not see, NotAllowedError.
   */
  async run(
    credentials: BackstageCredentials,
    id: string,
    permission: ResourcePermission = runReadPermission,
  ): Promise<Run> {
    const run = await this.#options.store.get(id);
    const [mayRead, mayDo] = run
      ? await this.allowedOn(credentials, id, [runReadPermission, permission])
      : [];
    const [seen] = run && mayRead ? await this.visible(credentials, [run]) : [];
    if (!seen) {
      throw new NotFoundError(`No run ${id}`);
    }
    if (!mayDo) {
      throw new NotAllowedError(`This needs the permission ${permission.name}`);
    }
    return seen;
  }

  /**
   * Which runs the caller may see; undefined for all.
   *
   * @throws NotAllowedError when there are none.
   */
  async visibleRuns(
    credentials: BackstageCredentials,
  ): Promise<RunCriteria | undefined> {
    const { permissions, directory, deputies } = this.#options;
    const [decision] = await permissions.authorizeConditional(
      [{ permission: runReadPermission }],
      { credentials },
    );
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return undefined;
      case AuthorizeResult.CONDITIONAL:
        return resolvePeople(this.#transform(decision.conditions), {
          ownedBy: claims => directory.ownedBy(claims),
          withHanded: claims => deputies.withHanded(claims),
        });
      default:
        throw new NotAllowedError(
          `This needs the permission ${runReadPermission.name}`,
        );
    }
  }

  /** Leaves out runs on entities that are there and that the caller may not see. */
  async visible<T extends { target: RunTarget }>(
    credentials: BackstageCredentials,
    runs: T[],
  ): Promise<T[]> {
    const refs = [
      ...new Set(runs.map(({ target }) => target.entityRef)),
    ].filter(ref => ref !== undefined);
    if (refs.length === 0) {
      return runs;
    }
    const [{ result }] = await this.#options.permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    if (result === AuthorizeResult.ALLOW) {
      return runs;
    }
    const hidden = await this.#hiddenRefs(credentials, refs);
    return runs.filter(
      ({ target }) => !target.entityRef || !hidden.has(target.entityRef),
    );
  }

  /** Who asks, for himself or through a service. */
  requesterOf(credentials: BackstageCredentials): Requester {
    const { auth } = this.#options;
    if (auth.isPrincipal(credentials, 'user')) {
      return { ref: credentials.principal.userEntityRef };
    }
    if (auth.isPrincipal(credentials, 'service')) {
      return { ref: credentials.principal.subject };
    }
    throw new NotAllowedError('Only signed-in people and services can do this');
  }

  async #hiddenRefs(
    credentials: BackstageCredentials,
    refs: string[],
  ): Promise<Set<string>> {
    const { catalog, directory } = this.#options;
    const [existing, { items }] = await Promise.all([
      directory.existing(refs),
      catalog.getEntitiesByRefs(
        { entityRefs: refs, fields: ['kind'] },
        { credentials },
      ),
    ]);
    return new Set(
      refs.filter((ref, index) => existing.has(ref) && !items[index]),
    );
  }
}
