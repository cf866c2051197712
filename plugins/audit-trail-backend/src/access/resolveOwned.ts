/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import { EventCriteria } from '../database/EventCondition';

type NonEmpty<T> = [T, ...T[]];

/** Puts entities in the place of their owners. */
export async function resolveOwned(
  criteria: EventCriteria,
  ownedBy: (claims: string[]) => Promise<string[]>,
): Promise<EventCriteria> {
  const resolveAll = async (all: EventCriteria[]) =>
    (await Promise.all(
      all.map(one => resolveOwned(one, ownedBy)),
    )) as NonEmpty<EventCriteria>;
  if (isAndCriteria(criteria)) {
    return { allOf: await resolveAll(criteria.allOf) };
  }
  if (isOrCriteria(criteria)) {
    return { anyOf: await resolveAll(criteria.anyOf) };
  }
  if (isNotCriteria(criteria)) {
    return { not: await resolveOwned(criteria.not, ownedBy) };
  }
  return criteria.type === 'owned'
    ? { type: 'entity', refs: await ownedBy(criteria.claims) }
    : criteria;
}
