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

/** What people stand for now. */
export interface PeopleLookup {
  /** Refs of the entities that one of these owns. */
  ownedBy(claims: string[]): Promise<string[]>;
  /** Claims together with those of all who handed a right to one of them. */
  withHanded(claims: string[]): Promise<string[]>;
}

/** Puts teams, entities and approvers in the place of people. */
export async function resolvePeople(
  criteria: RunCriteria,
  people: PeopleLookup,
): Promise<RunCriteria> {
  const resolveAll = async (all: RunCriteria[]) =>
    (await Promise.all(
      all.map(one => resolvePeople(one, people)),
    )) as NonEmpty<RunCriteria>;
  if (isAndCriteria(criteria)) {
    return { allOf: await resolveAll(criteria.allOf) };
  }
  if (isOrCriteria(criteria)) {
    return { anyOf: await resolveAll(criteria.anyOf) };
  }
  if (isNotCriteria(criteria)) {
    return { not: await resolvePeople(criteria.not, people) };
  }
  switch (criteria.type) {
    case 'owned':
      return targetsOf(criteria.claims, await people.ownedBy(criteria.claims));
    case 'decides':
      return {
        type: 'approver',
        refs: await people.withHanded(criteria.claims),
      };
    default:
      return criteria;
  }
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
