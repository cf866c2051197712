/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { MappingRule } from '@steward/backstage-plugin-cloud-costs-common';
import { ANNOTATION_ARN } from '@steward/backstage-plugin-estate-common';
import {
  ACCOUNT_ANNOTATIONS,
  EntityTags,
  rulesOfEntities,
  TAG_ANNOTATIONS,
} from './rulesOfEntities';

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
  'spec.type',
  'spec.enclaveId',
  'relations',
];

/** Reads the rules that the catalog implies. */
export class CatalogRules {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #tags: EntityTags;

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    tags: EntityTags;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#tags = options.tags;
  }

  async rules(): Promise<MappingRule[]> {
    const { teamTag, enclaveTag } = this.#tags;
    const annotations = [
      ANNOTATION_ARN,
      ...TAG_ANNOTATIONS,
      ...ACCOUNT_ANNOTATIONS,
    ];
    const pages = this.#catalog.streamEntities(
      {
        filter: [
          { 'spec.type': 'cloud-account' },
          ...annotations.map(name => ({
            [`metadata.annotations.${name}`]: CATALOG_FILTER_EXISTS,
          })),
          ...(teamTag ? [{ kind: 'Group' }] : []),
          ...(enclaveTag ? [{ 'spec.enclaveId': CATALOG_FILTER_EXISTS }] : []),
        ],
        fields: FIELDS,
      },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    const entities: Entity[] = [];
    for await (const page of pages) {
      entities.push(...page);
    }
    return rulesOfEntities(entities, this.#tags);
  }
}
