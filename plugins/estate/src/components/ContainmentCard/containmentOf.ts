/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Entity,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { getEntityRelations } from '@backstage/plugin-catalog-react';

/** A cluster with the namespaces in it. */
export interface ClusterContents {
  cluster: Entity;
  namespaces: Entity[];
}

/** What an account has in one region. */
export interface RegionContents {
  /** Empty for what is in no region. */
  region: string;
  clusters: ClusterContents[];
  enclaves: Entity[];
  environments: Entity[];
}

/** What is in an account, by region; regions and what is in them by name. */
export function containmentOf(
  parts: readonly Entity[],
  namespaces: readonly Entity[],
): RegionContents[] {
  const regions = [...new Set(parts.map(regionOf))].sort();
  return regions.map(region => {
    const inRegion = (type: string) =>
      byName(
        parts.filter(
          part => regionOf(part) === region && part.spec?.type === type,
        ),
      );
    return {
      region,
      clusters: inRegion('kubernetes-cluster').map(cluster => ({
        cluster,
        namespaces: byName(
          namespaces.filter(one => isPartOf(one, stringifyEntityRef(cluster))),
        ),
      })),
      enclaves: inRegion('nitro-enclave'),
      environments: inRegion('environment'),
    };
  });
}

/** What people call an entity. */
export function titleOf({ metadata }: Entity): string {
  return metadata.title ?? metadata.name;
}

function regionOf({ spec }: Entity): string {
  return typeof spec?.region === 'string' ? spec.region : '';
}

function isPartOf(entity: Entity, ref: string): boolean {
  return getEntityRelations(entity, RELATION_PART_OF).some(
    target => stringifyEntityRef(target) === ref,
  );
}

function byName(entities: readonly Entity[]): Entity[] {
  return [...entities].sort((a, b) => titleOf(a).localeCompare(titleOf(b)));
}
