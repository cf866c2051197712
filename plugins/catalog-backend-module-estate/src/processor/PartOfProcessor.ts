/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Entity,
  getCompoundEntityRef,
  parseEntityRef,
  RELATION_HAS_PART,
  RELATION_PART_OF,
} from '@backstage/catalog-model';
import {
  CatalogProcessor,
  CatalogProcessorEmit,
  LocationSpec,
  processingResult,
} from '@backstage/plugin-catalog-node';

/**
 * Emits `partOf` and `hasPart` for `spec.partOf` of Resources: an account is
 * part of its organizational unit, a cluster of its account. The catalog
 * itself knows `partOf` for systems and domains only.
 *
 * @public
 */
export class PartOfProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'StewardPartOfProcessor';
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    const partOf = entity.kind === 'Resource' ? entity.spec?.partOf : undefined;
    if (Array.isArray(partOf)) {
      const part = getCompoundEntityRef(entity);
      for (const ref of partOf.filter(value => typeof value === 'string')) {
        const whole = parseEntityRef(ref, {
          defaultKind: 'resource',
          defaultNamespace: part.namespace,
        });
        emit(
          processingResult.relation({
            source: part,
            type: RELATION_PART_OF,
            target: whole,
          }),
        );
        emit(
          processingResult.relation({
            source: whole,
            type: RELATION_HAS_PART,
            target: part,
          }),
        );
      }
    }
    return entity;
  }
}
