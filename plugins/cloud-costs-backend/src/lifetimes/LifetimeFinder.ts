/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ScopeFilter } from '../access/ScopeResolver';
import {
  ANNOTATION_ENDS_ON,
  EntityLifetime,
  lifetimesOfEntities,
  TAG_ENDS_ON,
} from './lifetimesOfEntities';

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.annotations',
  'spec.tags',
  'relations',
];

/** Finds entities of the catalog that say when they end. */
export class LifetimeFinder {
  readonly #catalog: CatalogService;

  constructor(options: { catalog: CatalogService }) {
    this.#catalog = options.catalog;
  }

  /** Those of a scope that the caller sees: what cannot be read first, then what ends first. */
  async list(
    { teams, entities }: ScopeFilter,
    credentials: BackstageCredentials,
  ): Promise<EntityLifetime[]> {
    const found: Entity[] = [];
    const pages = this.#catalog.streamEntities(
      {
        filter: [
          {
            [`metadata.annotations.${ANNOTATION_ENDS_ON}`]:
              CATALOG_FILTER_EXISTS,
          },
          { [`spec.tags.${TAG_ENDS_ON}`]: CATALOG_FILTER_EXISTS },
        ],
        fields: FIELDS,
      },
      { credentials },
    );
    for await (const page of pages) {
      found.push(...page);
    }
    return lifetimesOfEntities(found)
      .filter(
        ({ entityRef, owners }) =>
          (!entities || entities.includes(entityRef)) &&
          (!teams || owners.some(owner => teams.includes(owner))),
      )
      .sort((a, b) => positionOf(a).localeCompare(positionOf(b)));
  }

  /** Undefined for an entity that says nothing. */
  async find(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<EntityLifetime | undefined> {
    const entity = await this.#catalog.getEntityByRef(entityRef, {
      credentials,
    });
    return entity && lifetimesOfEntities([entity])[0];
  }
}

/** Where an entity is in the list. */
export function positionOf({ endsOn = '', entityRef }: EntityLifetime): string {
  return `${endsOn} ${entityRef}`;
}
