/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import { located, peerPeople, teamName } from '../lib/peerPeople';
import {
  largeChecks,
  largeEntity,
  largeFacts,
  largeValues,
} from './largeEstate';

const TEAMS = 20;

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
    entities: [...peerPeople(TEAMS), ...things(count)],
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

function things(count: number): Entity[] {
  return Array.from({ length: count }, (_, index) => {
    const { relations: _relations, ...entity } = largeEntity(index);
    return {
      ...entity,
      metadata: located(entity.metadata.name, entity.metadata),
      spec: {
        ...entity.spec,
        owner: `group:default/${teamName(index % TEAMS)}`,
      },
    };
  });
}
