/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity, makeValidator } from '@backstage/catalog-model';

const validator = makeValidator();

/** Why an entity is not valid. */
export interface EntityFault {
  field: string;
  value: string;
  reason: string;
  fix: string;
}

/**
 * The first fault of an entity by the catalog's own rules
 * (`@backstage/catalog-model` validators); one invalid envelope would make the
 * catalog refuse the whole mutation.
 */
export function entityFault(entity: Entity): EntityFault | undefined {
  const { metadata } = entity;
  if (!validator.isValidEntityName(metadata.name)) {
    return fault('metadata.name', metadata.name, 'is no valid entity name');
  }
  for (const [key, value] of Object.entries(metadata.labels ?? {})) {
    if (!validator.isValidLabelValue(value)) {
      return fault(`metadata.labels.${key}`, value, 'is no valid label value');
    }
  }
  for (const [key, value] of Object.entries(metadata.annotations ?? {})) {
    if (
      !validator.isValidAnnotationKey(key) ||
      !validator.isValidAnnotationValue(value)
    ) {
      return fault(
        `metadata.annotations.${key}`,
        value,
        'is no valid annotation',
      );
    }
  }
  for (const field of ['title', 'description'] as const) {
    const value = metadata[field];
    if (value !== undefined && value.trim() === '') {
      return fault(`metadata.${field}`, value, 'is empty');
    }
  }
  for (const link of metadata.links ?? []) {
    if (!/^https?:\/\/\S+$/.test(link.url)) {
      return fault('metadata.links.url', link.url, 'is no URL');
    }
  }
  if (entity.kind === 'Resource' && !entity.spec?.owner) {
    return fault('spec.owner', '', 'is empty');
  }
  return undefined;
}

function fault(field: string, value: unknown, reason: string): EntityFault {
  return {
    field,
    value: String(value).slice(0, 200),
    reason: `${field} ${reason}`,
    fix: 'Correct it at the source. Until then the catalog does not show it.',
  };
}
