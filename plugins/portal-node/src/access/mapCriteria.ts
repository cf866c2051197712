/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import { PermissionCriteria } from '@backstage/plugin-permission-common';

type NonEmpty<T> = [T, ...T[]];

/**
 * Puts something in the place of each condition of a criteria, such as the
 * entities that a team owns in the place of the team.
 *
 * @public
 */
export async function mapCriteria<T, U>(
  criteria: PermissionCriteria<T>,
  map: (condition: T) => Promise<U> | U,
): Promise<PermissionCriteria<U>> {
  const mapAll = async (all: PermissionCriteria<T>[]) =>
    (await Promise.all(all.map(one => mapCriteria(one, map)))) as NonEmpty<
      PermissionCriteria<U>
    >;
  if (isAndCriteria(criteria)) {
    return { allOf: await mapAll(criteria.allOf) };
  }
  if (isOrCriteria(criteria)) {
    return { anyOf: await mapAll(criteria.anyOf) };
  }
  if (isNotCriteria(criteria)) {
    return { not: await mapCriteria(criteria.not, map) };
  }
  return map(criteria as T);
}
