/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { tryParseArn } from '@steward/backstage-plugin-aws-common';
import { JsonValue } from '@backstage/types';

/** What an entity answers to in reports of other tools. */
export interface EntityAddresses {
  entityRef: string;
  arns: string[];
  /** The AWS account that the entity is. */
  accountId?: string;
  /** The cluster that the entity is. */
  cluster?: { names: string[]; accountId?: string; region?: string };
  /** The namespace that the entity is, and its cluster by name or entity ref. */
  namespace?: { name: string; clusters: string[] };
}

/** Annotations of catalog-backend-module-aws, of the AWS Labs plugins, of Roadie's, and our own. */
const ARNS = [
  'amazonaws.com/arn',
  'aws.amazon.com/arn',
  'steward.dev/arn',
  'amazon.com/account-arn',
  'amazon.com/eks-cluster-arn',
];
const ACCOUNT_IDS = [
  'amazonaws.com/account-id',
  'aws.amazon.com/account-id',
  'steward.dev/account-id',
  'amazon.com/account-id',
];
const REGIONS = ['steward.dev/region', 'aws.amazon.com/region'];
const ACCOUNT_TYPES = ['cloud-account', 'aws-account'];
const ACCOUNT_ARN =
  /^arn:[^:]+:organizations::\d{12}:account\/[^/]+\/(\d{12})$/;

/** What an entity answers to in reports of other tools, beside its entity ref. */
export function addressesOf(entity: Entity): EntityAddresses {
  const annotations = entity.metadata.annotations ?? {};
  const valuesOf = (names: string[]) =>
    names.flatMap(name => annotations[name] || []);
  const arns = [...new Set(valuesOf(ARNS))];
  const [accountId] = valuesOf(ACCOUNT_IDS);
  const accountOfArn = arns
    .map(arn => ACCOUNT_ARN.exec(arn)?.[1])
    .find(Boolean);
  const isAccount = ACCOUNT_TYPES.includes(text(entity.spec?.type) ?? '');
  return {
    entityRef: stringifyEntityRef(entity),
    arns,
    accountId:
      annotations['steward.dev/account-id'] ??
      accountOfArn ??
      (isAccount ? accountId : undefined),
    cluster: clusterOf(entity, arns, accountId, valuesOf(REGIONS)[0]),
    namespace: namespaceOf(entity),
  };
}

function clusterOf(
  entity: Entity,
  arns: string[],
  accountId: string | undefined,
  region: string | undefined,
): EntityAddresses['cluster'] {
  if (text(entity.spec?.type) !== 'kubernetes-cluster') {
    return undefined;
  }
  const arn = arns.map(tryParseArn).find(parsed => parsed?.service === 'eks');
  const names = [
    text(entity.spec?.clusterName),
    entity.metadata.annotations?.['kubernetes.io/x-k8s-aws-id'],
    entity.metadata.name,
    ...arns,
  ];
  return {
    names: [...new Set(names.filter(name => name !== undefined))],
    accountId: arn?.accountId || accountId,
    region: arn?.region || region,
  };
}

function namespaceOf(entity: Entity): EntityAddresses['namespace'] {
  const annotations = entity.metadata.annotations ?? {};
  const name =
    annotations['steward.dev/namespace'] ??
    (text(entity.spec?.type) === 'kubernetes-namespace'
      ? text(entity.spec?.namespaceName) ?? entity.metadata.name
      : undefined);
  if (!name) {
    return undefined;
  }
  const { partOf } = entity.spec ?? {};
  const parents = Array.isArray(partOf) ? partOf : [partOf];
  const clusters = [
    annotations['steward.dev/cluster'],
    annotations['backstage.io/kubernetes-cluster'],
    ...parents.map(text),
    text(entity.spec?.cluster),
  ];
  return { name, clusters: clusters.filter(cluster => cluster !== undefined) };
}

function text(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}
