/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuditEvent } from '@steward/backstage-plugin-audit-trail-common';

const OWNED_FOR_MS = 30_000;
const NAMES_FOR_MS = 600_000;
const MAX_REMEMBERED = 10_000;

interface Remembered<T> {
  until: number;
  value: T;
}

/** What the audit trail asks the catalog: who owns what, and what people are called. */
export class CatalogDirectory {
  static create(options: {
    auth: AuthService;
    catalog: CatalogService;
    logger: LoggerService;
  }): CatalogDirectory {
    return new CatalogDirectory(options);
  }

  readonly #options: Parameters<typeof CatalogDirectory.create>[0];
  readonly #owned = new Map<string, Remembered<Promise<string[]>>>();
  readonly #names = new Map<string, Remembered<string | undefined>>();

  private constructor(options: Parameters<typeof CatalogDirectory.create>[0]) {
    this.#options = options;
  }

  /** Refs of the entities that one of these owns; half a minute old at most. */
  ownedBy(claims: string[]): Promise<string[]> {
    const key = JSON.stringify([...claims].sort());
    const known = this.#owned.get(key);
    if (known && known.until > Date.now()) {
      return known.value;
    }
    const value = this.#readOwned(claims);
    remember(this.#owned, key, value, OWNED_FOR_MS);
    value.catch(() => this.#owned.delete(key));
    return value;
  }

  /** Owners of each entity, in the order of the refs. */
  async ownersOf(refs: (string | undefined)[]): Promise<string[][]> {
    const known = refs.filter(ref => ref !== undefined);
    if (known.length === 0) {
      return refs.map(() => []);
    }
    const entities = await this.#byRefs(known, ['relations']);
    return refs.map(ref =>
      ref === undefined
        ? []
        : (entities[known.indexOf(ref)]?.relations ?? [])
            .filter(relation => relation.type === 'ownedBy')
            .map(relation => relation.targetRef),
    );
  }

  /** Adds the names of users as they are now; without the catalog there are none. */
  async withNames(events: AuditEvent[]): Promise<AuditEvent[]> {
    const wanted = events.flatMap(({ actor }) =>
      actor.type === 'user' && actor.ref && !actor.name ? [actor.ref] : [],
    );
    const unknown = [...new Set(wanted)].filter(
      ref => (this.#names.get(ref)?.until ?? 0) <= Date.now(),
    );
    if (unknown.length > 0) {
      await this.#readNames(unknown);
    }
    return events.map(event => {
      const { actor } = event;
      const name =
        actor.name ?? (actor.ref && this.#names.get(actor.ref)?.value);
      return name ? { ...event, actor: { ...actor, name } } : event;
    });
  }

  async #readNames(refs: string[]): Promise<void> {
    try {
      const entities = await this.#byRefs(refs, ['metadata', 'spec.profile']);
      refs.forEach((ref, index) =>
        remember(this.#names, ref, nameOf(entities[index]), NAMES_FOR_MS),
      );
    } catch (error) {
      this.#options.logger.warn(
        `Audit events are stored without names of actors: ${stringifyError(
          error,
        )}`,
      );
    }
  }

  async #readOwned(claims: string[]): Promise<string[]> {
    const { catalog, auth } = this.#options;
    const { items } = await catalog.getEntities(
      {
        filter: { 'relations.ownedBy': claims },
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return items.map(entity => stringifyEntityRef(entity));
  }

  async #byRefs(
    entityRefs: string[],
    fields: string[],
  ): Promise<(Entity | undefined)[]> {
    const { catalog, auth } = this.#options;
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs, fields },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return items;
  }
}

function nameOf(entity: Entity | undefined): string | undefined {
  const profile = entity?.spec?.profile;
  const displayName =
    typeof profile === 'object' && profile !== null && !Array.isArray(profile)
      ? profile.displayName
      : undefined;
  const name =
    typeof displayName === 'string' ? displayName : entity?.metadata.title;
  return name?.slice(0, 255) || undefined;
}

function remember<T>(
  cache: Map<string, Remembered<T>>,
  key: string,
  value: T,
  milliseconds: number,
): void {
  if (cache.size >= MAX_REMEMBERED) {
    cache.clear();
  }
  cache.set(key, { until: Date.now() + milliseconds, value });
}
