/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  AccessControl,
  AccessControlOptions,
  Caller,
  EntityView,
  entityViewOf,
  needs,
} from '@steward/backstage-plugin-portal-node';
import { scorecardsReadPermission } from '@steward/backstage-plugin-scorecards-common';
import { VisibleEntities } from './VisibleEntities';

/** What somebody who reads may see. */
export interface Reader {
  credentials: BackstageCredentials;
  name: string;
  /** Refs of the entities that they may see; undefined for all. */
  visible: readonly string[] | undefined;
}

/** Access to scorecards: of which entities somebody may see them. */
export class ScorecardAccess extends AccessControl {
  readonly #entities: VisibleEntities;

  constructor(options: AccessControlOptions & { catalog: CatalogService }) {
    super(options);
    this.#entities = new VisibleEntities(options);
  }

  /** @throws NotAllowedError when the caller may not do this to this resource. */
  async requireOn(
    caller: Caller,
    permission: ResourcePermission,
    resourceRef: string,
  ): Promise<void> {
    const credentials = await this.credentials(caller);
    const [isAllowed] = await this.allowedOn(credentials, resourceRef, [
      permission,
    ]);
    if (!isAllowed) {
      throw needs(permission);
    }
  }

  /** @throws NotAllowedError without `scorecards.read`. */
  async reader(caller: Caller): Promise<Reader> {
    const credentials = await this.credentials(caller);
    const [decision, entities] = await this.decide(credentials, [
      scorecardsReadPermission,
      catalogEntityReadPermission,
    ]);
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw needs(scorecardsReadPermission);
    }
    return {
      credentials,
      name: this.nameOf(credentials),
      visible: await this.#visibleTo(credentials, entityViewOf(entities)),
    };
  }

  /** @throws NotFoundError for an entity that the caller may not see, as for one that there is not. */
  async readerOf(caller: Caller, entityRef: string): Promise<Reader> {
    const reader = await this.reader(caller);
    if (reader.visible && !reader.visible.includes(entityRef)) {
      throw new NotFoundError(
        `${entityRef} has no scorecard, or you may not see it`,
      );
    }
    return reader;
  }

  async #visibleTo(
    credentials: BackstageCredentials,
    view: EntityView,
  ): Promise<readonly string[] | undefined> {
    switch (view) {
      case 'all':
        return undefined;
      case 'none':
        return [];
      default:
        return this.#entities.of(this.nameOf(credentials), credentials);
    }
  }
}
