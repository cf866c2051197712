/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  BackstageCredentials,
  PermissionsRegistryService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  AccessControl,
  AccessControlOptions,
  CatalogDirectory,
  ConditionalList,
} from '@steward/backstage-plugin-portal-node';
import {
  Run,
  runReadPermission,
  RunTarget,
} from '@steward/backstage-plugin-provisioning-common';
import { Deputies } from '../approval/Deputies';
import { RunCondition, RunCriteria } from '../runs/RunCondition';
import { RunStore } from '../runs/RunStore';
import { Requester } from '../requests/Requester';
import { resolveRunCondition } from './resolveRunCondition';
import { RunResource, runResourceRef } from './runRules';

/** What {@link RunAccess} needs. The resource type must be in the registry by now. */
export interface RunAccessOptions extends AccessControlOptions {
  deputies: Deputies;
  directory: CatalogDirectory;
  permissionsRegistry: PermissionsRegistryService;
  store: RunStore;
}

/** Access to runs: which ones somebody may see, and for whom they ask. */
export class RunAccess extends AccessControl {
  readonly #options: RunAccessOptions;
  readonly #runs: ConditionalList<RunResource, RunCondition>;

  constructor(options: RunAccessOptions) {
    super(options);
    this.#options = options;
    this.#runs = new ConditionalList({
      ...options,
      resourceRef: runResourceRef,
      permission: runReadPermission,
      resolve: condition => resolveRunCondition(condition, options),
    });
  }

  /**
   * A run, if the caller may see it and do this to it.
   *
   * @throws NotFoundError for a run that they may not see, NotAllowedError.
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
    const [seen] =
      run && mayRead ? await this.visibleAmong(credentials, [run]) : [];
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
  visibleRuns(
    credentials: BackstageCredentials,
  ): Promise<RunCriteria | undefined> {
    return this.#runs.criteriaFor(credentials);
  }

  /** Leaves out runs on entities that are there and that the caller may not see. */
  visibleAmong<T extends { target: RunTarget }>(
    credentials: BackstageCredentials,
    runs: T[],
  ): Promise<T[]> {
    return this.visible(credentials, runs, run => run.target.entityRef, {
      keepMissing: true,
    });
  }

  /** Who asks, for themselves or through a service. */
  requesterOf(credentials: BackstageCredentials): Requester {
    const { auth } = this.#options;
    if (auth.isPrincipal(credentials, 'user')) {
      const { userEntityRef, actor } = credentials.principal;
      return {
        ref: userEntityRef,
        ...(actor && { actor: actor.subject }),
      };
    }
    if (auth.isPrincipal(credentials, 'service')) {
      return { ref: credentials.principal.subject };
    }
    throw new NotAllowedError('Only signed-in people and services can do this');
  }
}
