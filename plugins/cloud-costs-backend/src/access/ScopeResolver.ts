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
    const below = await this.#withBelow(
      [entity],
      isTeam ? RELATION_PARENT_OF : RELATION_HAS_PART,
      credentials,
    );
    const refs = below.get(stringifyEntityRef(entity)) ?? [];
    return isTeam ? { teams: refs } : { entities: refs };
  }

  /** The same for many scopes at once, by their refs; those that the caller does not see are left out. */
  async resolveMany(
    scopes: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<ReadonlyMap<string, ScopeFilter>> {
    const { items } = await this.#catalog.getEntitiesByRefs(
      {
        entityRefs: [...new Set(scopes)],
        fields: ['kind', 'metadata', 'relations'],
      },
      { credentials },
    );
    const entities = items.filter(item => item !== undefined);
    const isTeam = ({ kind }: Entity) => kind.toLowerCase() === 'group';
    const [teams, others] = await Promise.all([
      this.#withBelow(entities.filter(isTeam), RELATION_PARENT_OF, credentials),
      this.#withBelow(
        entities.filter(entity => !isTeam(entity)),
        RELATION_HAS_PART,
        credentials,
      ),
    ]);
    return new Map<string, ScopeFilter>([
      ...[...teams].map(([ref, refs]) => [ref, { teams: refs }] as const),
      ...[...others].map(([ref, refs]) => [ref, { entities: refs }] as const),
    ]);
  }

  /** Each of some entities with its parts, by its ref. */
  async partsOf(
    entities: readonly Entity[],
    credentials: BackstageCredentials,
  ): Promise<ReadonlyMap<string, string[]>> {
    return this.#withBelow(entities, RELATION_HAS_PART, credentials);
  }

  /** One level at a time for all of them, so that many cost no more calls than one. */
  async #withBelow(
    roots: readonly Entity[],
    relation: string,
    credentials: BackstageCredentials,
  ): Promise<Map<string, string[]>> {
    const below = new Map<string, string[]>();
    let level = [...roots];
    for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth++) {
      for (const entity of level) {
        below.set(stringifyEntityRef(entity), targetsOf(entity, relation));
      }
      const next = [
        ...new Set(level.flatMap(one => targetsOf(one, relation))),
      ].filter(ref => !below.has(ref));
      if (next.length === 0) {
        break;
      }
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs: next, fields: ['kind', 'metadata', 'relations'] },
        { credentials },
      );
      level = items.filter(item => item !== undefined);
    }
    return new Map(
      roots
        .map(root => stringifyEntityRef(root))
        .map(ref => [ref, closureOf(ref, below)]),
    );
  }
}

function targetsOf({ relations = [] }: Entity, relation: string): string[] {
  return relations
    .filter(({ type }) => type === relation)
    .map(({ targetRef }) => targetRef);
}

/** A ref with all that is below it. */
function closureOf(
  ref: string,
  below: ReadonlyMap<string, readonly string[]>,
): string[] {
  const found = new Set([ref]);
  // A set goes on to what is added while it is walked through.
  for (const one of found) {
    below.get(one)?.forEach(child => found.add(child));
  }
  return [...found];
}
