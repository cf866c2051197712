/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Entity,
  parseEntityRef,
  RELATION_HAS_PART,
  RELATION_PARENT_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { CostFilter } from '../rows/CostFilter';

/** How many levels of parts and child teams belong to a scope. */
const MAX_DEPTH = 6;

/** Which costs a scope is about. */
export type ScopeFilter = Pick<CostFilter, 'teams' | 'entities'>;

/** Says which teams or entities a scope is about, by the catalog. */
export class ScopeResolver {
  readonly #catalog: CatalogService;

  constructor(options: { catalog: CatalogService }) {
    this.#catalog = options.catalog;
  }

  /**
   * A team with its child teams, an entity with its parts, or everything.
   *
   * @throws NotFoundError when the caller sees no such entity.
   */
  async resolve(
    scope: string,
    credentials: BackstageCredentials,
  ): Promise<ScopeFilter> {
    if (scope === 'organization') {
      return {};
    }
    const entity = await this.#catalog.getEntityByRef(scope, { credentials });
    if (!entity) {
      throw new NotFoundError(
        `scope = ${scope} is not an entity that you can see. Use organization, or the ref of an entity in the catalog.`,
      );
    }
    const isTeam = parseEntityRef(scope).kind === 'group';
    const refs = await this.#withBelow(
      entity,
      isTeam ? RELATION_PARENT_OF : RELATION_HAS_PART,
      credentials,
    );
    return isTeam ? { teams: refs } : { entities: refs };
  }

  async #withBelow(
    root: Entity,
    relation: string,
    credentials: BackstageCredentials,
  ): Promise<string[]> {
    const found = new Set([stringifyEntityRef(root)]);
    let level: Entity[] = [root];
    for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth++) {
      const next = [
        ...new Set(
          level
            .flatMap(({ relations = [] }) => relations)
            .filter(({ type }) => type === relation)
            .map(({ targetRef }) => targetRef),
        ),
      ].filter(ref => !found.has(ref));
      if (next.length === 0) {
        break;
      }
      next.forEach(ref => found.add(ref));
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs: next, fields: ['kind', 'metadata', 'relations'] },
        { credentials },
      );
      level = items.filter(item => item !== undefined);
    }
    return [...found];
  }
}
