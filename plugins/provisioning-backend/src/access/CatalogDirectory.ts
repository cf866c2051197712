/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService } from '@backstage/backend-plugin-api';
import { EntityFilterQuery } from '@backstage/catalog-client';
import {
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
  RELATION_OWNED_BY,
  stringifyEntityRef,
  stringifyLocationRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { LRUCache } from 'lru-cache';
import { TrustedOrigins } from './TrustedOrigins';

const MAX_DEPTH = 10;
const RECENT_MS = 5_000;
const MAX_RECENT = 10_000;
/** Targets in one question to the catalog. */
const MAX_TARGETS = 500;

/** @public */
export interface CatalogDirectoryOptions {
  auth: AuthService;
  catalog: Pick<
    CatalogService,
    'getEntities' | 'getEntitiesByRefs' | 'streamLocations'
  >;
  origins: TrustedOrigins;
}

/**
 * Who people are and what they own, as the catalog says now. This is the one
 * answer for whatever decides about rights: the permission policy, the claims
 * of a sign-in, approvals. Only entities that {@link TrustedOrigins} trusts
 * count; all others are treated as if they were not there.
 *
 * @public
 */
export class CatalogDirectory {
  readonly #options: CatalogDirectoryOptions;
  readonly #recent = new LRUCache<string, string[]>({
    max: MAX_RECENT,
    ttl: RECENT_MS,
    fetchMethod: ref => this.claimsOf(ref),
  });

  constructor(options: CatalogDirectoryOptions) {
    this.#options = options;
  }

  /**
   * A person and all groups that they are a member of: named by the person
   * (`memberOf`) or by the group (`members`), with the parents of each group.
   * Anything but a user has only itself.
   */
  async claimsOf(ref: string): Promise<string[]> {
    const claims = new Set([ref]);
    if (!ref.startsWith('user:')) {
      return [...claims];
    }
    let next = await this.#targets([ref], RELATION_MEMBER_OF);
    for (let depth = 0; next.size > 0 && depth < MAX_DEPTH; depth++) {
      const groups = await this.#trusted(await this.#byRefs([...next]));
      groups.forEach(group => claims.add(stringifyEntityRef(group)));
      const parents = groups.flatMap(group =>
        targetsOf(group, RELATION_CHILD_OF),
      );
      next = new Set(parents.filter(parent => !claims.has(parent)));
    }
    return [...claims];
  }

  /** The same, five seconds old at most: for permission policies, which a page asks many times. */
  async recentClaimsOf(ref: string): Promise<string[]> {
    return (await this.#recent.fetch(ref)) ?? [ref];
  }

  /** Owners of an entity; undefined when there is no such entity. */
  async ownersOf(ref: string): Promise<string[] | undefined> {
    const [entity] = await this.#trusted(await this.#byRefs([ref]));
    return entity && targetsOf(entity, RELATION_OWNED_BY);
  }

  /** Refs of the entities that one of these owns. */
  async ownedBy(claims: readonly string[]): Promise<string[]> {
    const { catalog, auth } = this.#options;
    const { items } = await catalog.getEntities(
      {
        filter: { 'relations.ownedBy': [...claims] },
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.annotations',
        ],
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    const owned = await this.#trusted(items);
    return owned.map(entity => stringifyEntityRef(entity));
  }

  /** Which of these entities the catalog has, wherever they come from. */
  async existing(refs: readonly string[]): Promise<Set<string>> {
    const entities = await this.#byRefs(refs);
    return new Set(refs.filter((_, index) => entities[index]));
  }

  /** The entities of a filter that count: users by their e-mail address, for instance. */
  async find(filter: EntityFilterQuery): Promise<Entity[]> {
    const { catalog, auth } = this.#options;
    const { items } = await catalog.getEntities(
      { filter },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return this.#trusted(items);
  }

  async #targets(
    refs: readonly string[],
    relation: string,
  ): Promise<Set<string>> {
    const entities = await this.#trusted(await this.#byRefs(refs));
    return new Set(entities.flatMap(entity => targetsOf(entity, relation)));
  }

  async #byRefs(refs: readonly string[]): Promise<(Entity | undefined)[]> {
    const { catalog, auth } = this.#options;
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: [...refs], fields: ['kind', 'metadata', 'relations'] },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return items;
  }

  /** Those of the entities that are there and count. */
  async #trusted(entities: readonly (Entity | undefined)[]): Promise<Entity[]> {
    const { origins } = this.#options;
    const found = entities
      .filter(entity => entity !== undefined)
      .map(entity => ({ entity, trust: origins.trustOf(entity) }));
    const registered = await this.#registered(
      found
        .filter(({ trust }) => trust === 'unless-registered')
        .map(({ entity }) => originOf(entity)),
    );
    return found
      .filter(
        ({ entity, trust }) =>
          trust === 'trusted' ||
          (trust === 'unless-registered' && !registered.has(originOf(entity))),
      )
      .map(({ entity }) => entity);
  }

  /** Which of these locations somebody registered through the API. */
  async #registered(origins: readonly string[]): Promise<Set<string>> {
    const { catalog, auth } = this.#options;
    const targets = [
      ...new Set(origins.map(origin => origin.slice(origin.indexOf(':') + 1))),
    ];
    const registered = new Set<string>();
    for (let start = 0; start < targets.length; start += MAX_TARGETS) {
      const pages = catalog.streamLocations(
        {
          query: {
            target: { $in: targets.slice(start, start + MAX_TARGETS) },
          },
        },
        { credentials: await auth.getOwnServiceCredentials() },
      );
      for await (const page of pages) {
        page.forEach(location =>
          registered.add(stringifyLocationRef(location)),
        );
      }
    }
    return registered;
  }
}

function originOf({ metadata }: Entity): string {
  return metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION] ?? '';
}

function targetsOf({ relations = [] }: Entity, type: string): string[] {
  return relations
    .filter(relation => relation.type === type)
    .map(relation => relation.targetRef);
}
