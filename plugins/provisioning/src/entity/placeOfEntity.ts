/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { RunPlace } from '../components/RunsTable';

/** Which runs belong on the page of an entity. */
export function placeOfEntity(entity: Entity): RunPlace {
  const { spec, metadata } = entity;
  if (entity.kind.toLowerCase() === 'group') {
    return { team: metadata.name };
  }
  return spec?.type === 'cloud-account' && typeof spec.accountId === 'string'
    ? { accountId: spec.accountId }
    : { entityRef: stringifyEntityRef(entity) };
}
