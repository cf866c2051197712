/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { Tier, tierOfRank, tierRank } from './Tier';
import { TierPolicy } from './TierPolicy';

/** How important an entity is: `low`, `medium`, `high` or `critical`. @public */
export const ANNOTATION_CRITICALITY = 'steward.dev/criticality';
/** How sensitive its data is: `public`, `internal`, `confidential` or `restricted`. @public */
export const ANNOTATION_DATA_CLASS = 'steward.dev/data-class';

/**
 * The tier that an entity has to reach, from its criticality and its data
 * class; the higher one counts. They are annotations, or AWS tags named
 * `criticality` and `data-class`.
 *
 * @returns undefined where neither is known.
 * @public
 */
export function requiredTierOf(
  entity: Entity,
  policy: TierPolicy,
): Tier | undefined {
  const criticality = read(entity, ANNOTATION_CRITICALITY, 'criticality');
  const dataClass = read(entity, ANNOTATION_DATA_CLASS, 'data-class');
  const { required } = policy;
  const asked = [
    (required.criticality as Record<string, Tier | undefined>)[criticality],
    (required.dataClass as Record<string, Tier | undefined>)[dataClass],
  ];
  return tierOfRank(Math.max(...asked.map(tierRank)));
}

function read(entity: Entity, annotation: string, tag: string): string {
  const tags = (entity.spec?.tags ?? {}) as JsonObject;
  const value = entity.metadata.annotations?.[annotation] ?? tags[tag] ?? '';
  return String(value).toLowerCase();
}
