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
  RELATION_HAS_MEMBER,
  RELATION_MEMBER_OF,
  RELATION_OWNED_BY,
  RELATION_PARENT_OF,
  stringifyEntityRef,
  stringifyLocationRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { LRUCache } from 'lru-cache';
import { TrustedOrigins } from './TrustedOrigins';

const MAX_DEPTH = 10;
const RECENT_MS = 5_000;
const OWNED_MS = 30_000;
const NAMES_MS = 600_000;
const MAX_REMEMBERED = 10_000;
const MAX_NAME = 255;
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

/** Which entities count. @public */
export interface DirectoryScope {
  /**
   * Whether entities count that people registered through the API. Right for
   * what belongs to the entity itself, such as its own history or score; never
   * for what decides about anything else.
   */
  anyOrigin?: boolean;
}

/**
 * Who people are and what they own, as the catalog says now. This is the one
 * answer for whatever decides about rights: the permission policy, the claims
 * of a sign-in, approvals. Only entities that {@link TrustedOrigins} trusts
 * count, unless a {@link DirectoryScope} says otherwise; all others are treated
 * as if they were not there.
 *
 * @public
 */
export class CatalogDirectory {
  readonly #options: CatalogDirectoryOptions;
  readonly #recent = new LRUCache<string, string[]>({
    max: MAX_REMEMBERED,
    ttl: RECENT_MS,
    fetchMethod: ref => this.claimsOf(ref),
  });
  readonly #owned = new LRUCache<string, string[]>({
    max: MAX_REMEMBERED,
    ttl: OWNED_MS,
    fetchMethod: question => {
      const { claims, scope } = JSON.parse(question);
      return this.ownedBy(claims, scope);
    },
  });
  readonly #names = new LRUCache<string, { name?: string }>({
    max: MAX_REMEMBERED,
    ttl: NAMES_MS,
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

  /**
   * The users behind these refs: users themselves, and the members of groups and
   * of their child groups. The other direction of {@link CatalogDirectory.claimsOf}.
   */
  async peopleBehind(refs: readonly string[]): Promise<string[]> {
    const seen = new Set<string>();
    const users = new Set<string>();
    let next = [...new Set(refs)];
    for (let depth = 0; next.length > 0 && depth <= MAX_DEPTH; depth++) {
      next.forEach(ref => seen.add(ref));
      const found = await this.#trusted(await this.#byRefs(next));
      const isUser = ({ kind }: Entity) => kind.toLowerCase() === 'user';
      found.filter(isUser).forEach(user => users.add(stringifyEntityRef(user)));
      const below = found
        .filter(entity => !isUser(entity))
        .flatMap(group => [
          ...targetsOf(group, RELATION_HAS_MEMBER),
          ...targetsOf(group, RELATION_PARENT_OF),
        ]);
      next = [...new Set(below)].filter(ref => !seen.has(ref));
    }
    return [...users];
  }

  /** Owners of an entity; undefined when there is no such entity. */
  async ownersOf(
    ref: string,
    scope?: DirectoryScope,
  ): Promise<string[] | undefined> {
    const [owners] = await this.ownersOfAll([ref], scope);
    return owners;
  }

  /** Owners of each entity in one question, in the order of the refs; undefined where there is no such entity. */
  async ownersOfAll(
    refs: readonly (string | undefined)[],
    scope?: DirectoryScope,
  ): Promise<(string[] | undefined)[]> {
    const known = refs.filter(ref => ref !== undefined);
    if (known.length === 0) {
      return refs.map(() => undefined);
    }
    const entities = await this.#byRefs(known);
    const counting = new Set(await this.#counting(entities, scope));
    return refs.map(ref => {
      const entity = ref === undefined ? ref : entities[known.indexOf(ref)];
      return entity && counting.has(entity)
        ? targetsOf(entity, RELATION_OWNED_BY)
        : undefined;
    });
  }

  /** Whether the entity is there and counts. */
  async has(ref: string): Promise<boolean> {
    const found = await this.#trusted(await this.#byRefs([ref]));
    return found.length > 0;
  }

  /** Refs of the entities that one of these owns. */
  async ownedBy(
    claims: readonly string[],
    scope?: DirectoryScope,
  ): Promise<string[]> {
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
    const owned = await this.#counting(items, scope);
    return owned.map(entity => stringifyEntityRef(entity));
  }

  /** The same, half a minute old at most: for lists, whose every page asks. */
  async recentlyOwnedBy(
    claims: readonly string[],
    scope: DirectoryScope = {},
  ): Promise<string[]> {
    const question = JSON.stringify({ claims: [...claims].sort(), scope });
    return (await this.#owned.fetch(question)) ?? [];
  }

  /** Users that are members of a group itself, as refs. */
  async membersOf(group: string): Promise<string[]> {
    const users = await this.find({
      kind: 'User',
      'relations.memberOf': group,
    });
    return users.map(user => stringifyEntityRef(user));
  }

  /**
   * What entities are called: the display name of a profile, else the title.
   * Ten minutes old at most; refs without a name are left out.
   */
  async names(refs: readonly string[]): Promise<Map<string, string>> {
    const unknown = [...new Set(refs)].filter(ref => !this.#names.has(ref));
    if (unknown.length > 0) {
      const entities = await this.#byRefs(unknown, [
        'metadata.name',
        'metadata.title',
        'spec.profile',
      ]);
      unknown.forEach((ref, index) =>
        this.#names.set(ref, { name: nameOf(entities[index]) }),
      );
    }
    return new Map(
      refs.flatMap(ref => {
        const name = this.#names.get(ref)?.name;
        return name ? [[ref, name]] : [];
      }),
    );
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

  async #byRefs(
    refs: readonly string[],
    fields: string[] = ['kind', 'metadata', 'relations'],
  ): Promise<(Entity | undefined)[]> {
    const { catalog, auth } = this.#options;
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: [...refs], fields },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return items;
  }

  async #counting(
    entities: readonly (Entity | undefined)[],
    scope: DirectoryScope = {},
  ): Promise<Entity[]> {
    return scope.anyOrigin
      ? entities.filter(entity => entity !== undefined)
      : this.#trusted(entities);
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

function nameOf(entity: Entity | undefined): string | undefined {
  const profile = entity?.spec?.profile;
  const displayName =
    typeof profile === 'object' && profile !== null && !Array.isArray(profile)
      ? profile.displayName
      : undefined;
  const name =
    typeof displayName === 'string' ? displayName : entity?.metadata?.title;
  return name?.slice(0, MAX_NAME) || undefined;
}
