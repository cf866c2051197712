/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import { parseEntityRef } from '@backstage/catalog-model';
import { RunCondition, RunCriteria } from '../database/RunCondition';

type NonEmpty<T> = [T, ...T[]];

/** Puts teams and entities in the place of their owners. */
export async function resolveOwned(
  criteria: RunCriteria,
  ownedBy: (claims: string[]) => Promise<string[]>,
): Promise<RunCriteria> {
  const resolveAll = async (all: RunCriteria[]) =>
    (await Promise.all(
      all.map(one => resolveOwned(one, ownedBy)),
    )) as NonEmpty<RunCriteria>;
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
    ? targetsOf(criteria.claims, await ownedBy(criteria.claims))
    : criteria;
}

function targetsOf(claims: string[], entityRefs: string[]): RunCondition {
  const groups = claims
    .map(claim => parseEntityRef(claim))
    .filter(
      ({ kind, namespace }) =>
        kind.toLowerCase() === 'group' && namespace === 'default',
    );
  return { type: 'target', teams: groups.map(({ name }) => name), entityRefs };
}
