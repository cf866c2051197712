/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  largeChecks,
  largeEntity,
  largeFacts,
  largeValues,
} from './largeEstate';

const TEAMS = 20;
const READER = 'reader';

/** Who reads: a member of every team. */
export const reader = `user:default/${READER}`;

/** The parts of the large estate in words that the peers have too. */
export interface PeersEstate {
  entities: Entity[];
  facts: {
    kind: string;
    namespace: string;
    name: string;
    /** By the name of the fact. */
    values: Record<string, number>;
  }[];
  factNames: string[];
  checks: {
    id: string;
    title: string;
    fact: string;
    /** Less than this fails. */
    warnFrom: number;
    /** At least this passes. */
    passFrom: number;
  }[];
}

/** Entities of twenty teams that one person is in, and checks of facts about them. */
export function peersEstate(count: number, checks: number): PeersEstate {
  return {
    entities: [
      person(),
      ...Array.from({ length: TEAMS }, team),
      ...things(count),
    ],
    facts: Array.from({ length: count }, (_, index) => ({
      kind: 'resource',
      namespace: 'default',
      name: largeEntity(index).metadata.name,
      values: Object.fromEntries(
        Object.entries(largeValues(index)).map(([name, value]) => [
          shortName(name),
          value,
        ]),
      ),
    })),
    factNames: largeFacts.map(({ name }) => shortName(name)),
    checks: largeChecks(checks).map(({ id, title, thresholds }) => ({
      id: shortName(id),
      title,
      fact: shortName(thresholds!.fact),
      warnFrom: thresholds!.ranges.find(one => one.verdict === 'warn')!.from!,
      passFrom: thresholds!.ranges.find(one => one.verdict === 'pass')!.from!,
    })),
  };
}

/** Without the source: the peers allow no point in a name. */
function shortName(name: string): string {
  return name.slice(name.indexOf('.') + 1);
}

function team(_: unknown, index: number): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: located(`team-${index}`),
    spec: { type: 'team', children: [] },
  };
}

function person(): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: located(READER),
    spec: {
      memberOf: Array.from({ length: TEAMS }, (_, index) => `team-${index}`),
    },
  };
}

function things(count: number): Entity[] {
  return Array.from({ length: count }, (_, index) => {
    const { relations: _relations, ...entity } = largeEntity(index);
    return {
      ...entity,
      metadata: located(entity.metadata.name, entity.metadata),
      spec: {
        ...entity.spec,
        owner: stringifyEntityRef(team(undefined, index % TEAMS)),
      },
    };
  });
}

function located(
  name: string,
  metadata: Partial<Entity['metadata']> = {},
): Entity['metadata'] {
  const place = 'url:https://example.com/benchmark';
  return {
    ...metadata,
    name,
    namespace: 'default',
    annotations: {
      ...metadata.annotations,
      'backstage.io/managed-by-location': place,
      'backstage.io/managed-by-origin-location': place,
    },
  };
}
