/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService } from '@backstage/backend-plugin-api';
import {
  Entity,
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

const MAX_DEPTH = 10;

/** What provisioning asks the catalog about people and owners, always as of now. */
export class PeopleDirectory {
  static create(options: {
    auth: AuthService;
    catalog: CatalogService;
  }): PeopleDirectory {
    return new PeopleDirectory(options);
  }

  readonly #options: Parameters<typeof PeopleDirectory.create>[0];

  private constructor(options: Parameters<typeof PeopleDirectory.create>[0]) {
    this.#options = options;
  }

  /** The person and all groups that he is a member of, parents of groups included. */
  async claimsOf(person: string): Promise<string[]> {
    if (!person.startsWith('user:')) {
      return [person];
    }
    const claims = new Set([person]);
    let next = await this.#targets([person], RELATION_MEMBER_OF);
    for (let depth = 0; next.length > 0 && depth < MAX_DEPTH; depth++) {
      next.forEach(group => claims.add(group));
      const parents = await this.#targets(next, RELATION_CHILD_OF);
      next = parents.filter(group => !claims.has(group));
    }
    return [...claims];
  }

  /** Owners of an entity; undefined when there is no such entity. */
  async ownersOf(ref: string): Promise<string[] | undefined> {
    const [entity] = await this.#byRefs([ref]);
    return entity && targetsOf(entity, RELATION_OWNED_BY);
  }

  /** Refs of the entities that one of these owns. */
  async ownedBy(claims: readonly string[]): Promise<string[]> {
    const { catalog, auth } = this.#options;
    const { items } = await catalog.getEntities(
      {
        filter: { 'relations.ownedBy': [...claims] },
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return items.map(entity => stringifyEntityRef(entity));
  }

  /** Which of these entities the catalog has. */
  async existing(refs: readonly string[]): Promise<Set<string>> {
    const entities = await this.#byRefs(refs);
    return new Set(refs.filter((_, index) => entities[index]));
  }

  async #targets(refs: readonly string[], relation: string): Promise<string[]> {
    const entities = await this.#byRefs(refs);
    return [
      ...new Set(
        entities.flatMap(entity => (entity ? targetsOf(entity, relation) : [])),
      ),
    ];
  }

  async #byRefs(refs: readonly string[]): Promise<(Entity | undefined)[]> {
    const { catalog, auth } = this.#options;
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: [...refs], fields: ['kind', 'metadata', 'relations'] },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return items;
  }
}

function targetsOf({ relations = [] }: Entity, type: string): string[] {
  return relations
    .filter(relation => relation.type === type)
    .map(relation => relation.targetRef);
}
