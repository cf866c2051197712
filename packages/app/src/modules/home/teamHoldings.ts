/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { CatalogApi } from '@backstage/plugin-catalog-react';
import {
  type Entity,
  RELATION_MEMBER_OF,
  RELATION_OWNED_BY,
} from '@backstage/catalog-model';
import { ownGroupRefs } from '@steward/backstage-plugin-portal-react';

/** How many entities of one kind and type a team owns. */
export interface OwnedCount {
  kind: string;
  type: string;
  count: number;
  /** The catalog page that lists them. */
  catalogPath: string;
}

/** A team, and what it owns. */
export interface TeamHoldings {
  entityRef: string;
  owned: OwnedCount[];
}

function countByType(entities: Entity[], owner: string): OwnedCount[] {
  const counts = new Map<string, OwnedCount>();
  for (const entity of entities) {
    const { kind } = entity;
    const type = String(entity.spec?.type ?? kind.toLocaleLowerCase('en-US'));
    const known = counts.get(`${kind} ${type}`);
    const query = new URLSearchParams({
      'filters[kind]': kind.toLocaleLowerCase('en-US'),
      'filters[type]': type,
      'filters[owners]': owner,
      'filters[user]': 'all',
    });
    counts.set(`${kind} ${type}`, {
      kind,
      type,
      count: (known?.count ?? 0) + 1,
      catalogPath: `/catalog?${query}`,
    });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

/**
 * The teams of a person, from the catalog: the session knows only those of the
 * moment of its sign-in.
 */
async function listTeams(
  catalogApi: CatalogApi,
  identity: { userEntityRef: string; ownershipEntityRefs: string[] },
): Promise<string[]> {
  const user = await catalogApi.getEntityByRef(identity.userEntityRef);
  const memberships = user?.relations
    ?.filter(({ type }) => type === RELATION_MEMBER_OF)
    .map(({ targetRef }) => targetRef);
  return ownGroupRefs({
    ownershipEntityRefs: memberships ?? identity.ownershipEntityRefs,
  });
}

/** What the portal itself is made of is nobody's holding. */
function isHolding({ kind }: Entity): boolean {
  return !['Template', 'Location'].includes(kind);
}

/** Reads what each team of a signed-in person owns. */
export async function listTeamHoldings(
  catalogApi: CatalogApi,
  identity: { userEntityRef: string; ownershipEntityRefs: string[] },
): Promise<TeamHoldings[]> {
  const teams = await listTeams(catalogApi, identity);
  if (teams.length === 0) {
    return [];
  }
  const owned = new Map<string, Entity[]>(teams.map(ref => [ref, []]));
  const stream = catalogApi.streamEntities({
    filter: { [`relations.${RELATION_OWNED_BY}`]: teams },
    fields: [
      'kind',
      'metadata.name',
      'metadata.namespace',
      'spec.type',
      'relations',
    ],
  });
  for await (const page of stream) {
    for (const entity of page.filter(isHolding)) {
      for (const { type, targetRef } of entity.relations ?? []) {
        if (type === RELATION_OWNED_BY) {
          owned.get(targetRef)?.push(entity);
        }
      }
    }
  }
  return teams.map(ref => ({
    entityRef: ref,
    owned: countByType(owned.get(ref) ?? [], ref),
  }));
}
