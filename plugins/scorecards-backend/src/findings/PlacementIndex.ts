/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Arn, tryParseArn } from '@steward/backstage-plugin-aws-common';
import { FindingResource } from '@steward/backstage-plugin-scorecards-common';
import { EntityAddresses } from './addressesOf';

/** Resources of EKS whose ARN names their cluster. */
const PARTS_OF_CLUSTER =
  /^(?:cluster|nodegroup|addon|fargateprofile|podidentityassociation)\/([^/]+)/;

/** Two entities answer to the same name, so nothing can be placed by it. */
const AMBIGUOUS = Symbol('ambiguous');

/** Entities by a name that only one of them should have. */
class Names {
  readonly #names = new Map<string, string | typeof AMBIGUOUS>();

  add(name: string, entityRef: string): void {
    const known = this.#names.get(name);
    this.#names.set(
      name,
      known === undefined || known === entityRef ? entityRef : AMBIGUOUS,
    );
  }

  get(name: string | undefined): string | undefined {
    const found = name ? this.#names.get(name) : undefined;
    return found === AMBIGUOUS ? undefined : found;
  }
}

/** Finds the entity that a finding is about. */
export class PlacementIndex {
  readonly #refs = new Set<string>();
  readonly #arns = new Names();
  readonly #accounts = new Names();
  readonly #clusters = new Names();
  readonly #namespaces = new Names();

  constructor(entities: Iterable<EntityAddresses>) {
    const namespaces: EntityAddresses[] = [];
    for (const entity of entities) {
      const { entityRef, cluster } = entity;
      this.#refs.add(entityRef);
      entity.arns.forEach(arn => this.#arns.add(arn, entityRef));
      if (entity.accountId) {
        this.#accounts.add(entity.accountId, entityRef);
      }
      for (const name of cluster?.names ?? []) {
        for (const key of clusterKeys(name, cluster)) {
          this.#clusters.add(key, entityRef);
        }
      }
      if (entity.namespace) {
        namespaces.push(entity);
      }
    }
    for (const { entityRef, namespace } of namespaces) {
      for (const cluster of this.#clustersOf(namespace?.clusters ?? [])) {
        this.#namespaces.add(`${cluster}/${namespace?.name}`, entityRef);
      }
    }
  }

  /**
   * The entity that answers first to: entity ref, ARN, cluster and namespace
   * (else the cluster), account.
   */
  place(resource: FindingResource): string | undefined {
    const arn = resource.arn ? tryParseArn(resource.arn) : undefined;
    return (
      this.#byEntityRef(resource.entityRef) ??
      this.#arns.get(resource.arn) ??
      this.#byCluster(resource, arn) ??
      this.#accounts.get(resource.accountId ?? arn?.accountId)
    );
  }

  #byEntityRef(entityRef: string | undefined): string | undefined {
    const ref = entityRef && normalRef(entityRef);
    return ref && this.#refs.has(ref) ? ref : undefined;
  }

  #byCluster(
    resource: FindingResource,
    arn: Arn | undefined,
  ): string | undefined {
    const ofArn =
      arn?.service === 'eks'
        ? PARTS_OF_CLUSTER.exec(arn.resource)?.[1]
        : undefined;
    const name = resource.cluster ?? ofArn;
    if (!name) {
      return undefined;
    }
    const place = {
      accountId: resource.accountId ?? arn?.accountId,
      region: resource.region ?? arn?.region,
    };
    const cluster = clusterKeys(name, place)
      .reverse()
      .map(key => this.#clusters.get(key))
      .find(Boolean);
    const { namespace } = resource;
    return namespace
      ? this.#namespaces.get(`${cluster ?? name}/${namespace}`) ?? cluster
      : cluster;
  }

  /** The clusters by entity ref where they are in the catalog, by name where not. */
  #clustersOf(names: string[]): Set<string> {
    return new Set(
      names.map(
        name => this.#clusters.get(name) ?? this.#byEntityRef(name) ?? name,
      ),
    );
  }
}

/** From the name alone to the full place, which is the last. */
function clusterKeys(
  name: string,
  place: { accountId?: string; region?: string } | undefined,
): string[] {
  const { accountId, region } = place ?? {};
  return [
    name,
    ...(accountId ? [`${accountId}/${name}`] : []),
    ...(accountId && region ? [`${accountId}/${region}/${name}`] : []),
  ];
}

function normalRef(text: string): string | undefined {
  try {
    return stringifyEntityRef(
      parseEntityRef(text, { defaultNamespace: 'default' }),
    );
  } catch {
    // A name that is no entity ref belongs to no entity.
    return undefined;
  }
}
