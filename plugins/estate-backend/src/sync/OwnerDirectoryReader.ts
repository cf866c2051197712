/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { ANNOTATION_LOCATION, Entity } from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { FactStore } from '../database/FactStore';
import { stableHash } from '../database/stableHash';

const PAGE_SIZE = 1_000;
const FIELDS = [
  'apiVersion',
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.annotations',
  'spec.type',
  'spec.profile.displayName',
  'spec.profile.email',
  'spec.children',
];

export interface ReadOwners {
  entities: Entity[];
  hash: string;
  messages: string[];
}

/**
 * Reads the Groups and Users of the catalog. When the catalog cannot be
 * reached, those of the last time are used and a message says so: owners never
 * fall back to the default in silence.
 */
export class OwnerDirectoryReader {
  static create(options: {
    catalog: CatalogService;
    auth: AuthService;
    facts: FactStore;
    logger: LoggerService;
    clock: () => Date;
  }): OwnerDirectoryReader {
    return new OwnerDirectoryReader(options);
  }

  readonly #options: Parameters<typeof OwnerDirectoryReader.create>[0];

  private constructor(
    options: Parameters<typeof OwnerDirectoryReader.create>[0],
  ) {
    this.#options = options;
  }

  async read(options?: { last?: boolean }): Promise<ReadOwners> {
    const { facts, clock } = this.#options;
    const last = await facts.get('owners');
    if (options?.last && last) {
      return { entities: last.entities, hash: last.hash, messages: [] };
    }
    let entities: Entity[];
    try {
      entities = await this.#readCatalog();
    } catch (error) {
      return this.#withoutCatalog(error, last);
    }
    const hash = stableHash(entities);
    if (hash !== last?.hash) {
      await facts.set('owners', {
        hash,
        entities,
        readAt: clock().toISOString(),
      });
    }
    return { entities, hash, messages: [] };
  }

  /** Whether the catalog knows other Groups and Users than were last read; false when it cannot be asked. */
  async hasChanged(): Promise<boolean> {
    const { facts, logger } = this.#options;
    try {
      const hash = stableHash(await this.#readCatalog());
      return hash !== (await facts.get('owners'))?.hash;
    } catch (error) {
      logger.debug(`The catalog could not be read: ${stringifyError(error)}`);
      return false;
    }
  }

  #withoutCatalog(
    error: unknown,
    last: { entities: Entity[]; hash: string; readAt: string } | undefined,
  ): ReadOwners {
    const message = last
      ? `The catalog could not be read (${stringifyError(
          error,
        )}): owners are resolved against the Groups and Users of ${last.readAt}`
      : `The catalog could not be read (${stringifyError(
          error,
        )}): owners other than the estate's own teams stay unresolved until it can`;
    this.#options.logger.warn(message);
    return {
      entities: last?.entities ?? [],
      hash: last?.hash ?? 'none',
      messages: [message],
    };
  }

  async #readCatalog(): Promise<Entity[]> {
    const { catalog, auth } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const entities: Entity[] = [];
    let cursor: string | undefined;
    do {
      const page = await catalog.queryEntities(
        cursor
          ? { cursor, limit: PAGE_SIZE, fields: FIELDS }
          : {
              filter: [{ kind: 'Group' }, { kind: 'User' }],
              orderFields: [{ field: 'metadata.uid', order: 'asc' }],
              limit: PAGE_SIZE,
              fields: FIELDS,
            },
        { credentials },
      );
      entities.push(...page.items.map(withItsOrigin));
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    return entities.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  }
}

/** Of its annotations, only where it comes from: others change without a difference to owners. */
function withItsOrigin(entity: Entity): Entity {
  const { annotations, ...metadata } = entity.metadata;
  const origin = annotations?.[ANNOTATION_LOCATION];
  return {
    ...entity,
    metadata: origin
      ? { ...metadata, annotations: { [ANNOTATION_LOCATION]: origin } }
      : metadata,
  };
}

function orderOf({ kind, metadata }: Entity): string {
  return `${kind}:${metadata.namespace}/${metadata.name}`;
}
