/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ANNOTATION_ACCOUNT_ID,
  ANNOTATION_ARN,
  ANNOTATION_ORGANIZATIONAL_UNIT_PATH,
  ANNOTATION_REGION,
  LABEL_STATE,
} from '../../annotations';
import { ClusterRecord, EnclaveRecord, EnvironmentRecord } from '../../records';
import { entityNameOf } from '../entityNames';
import { tagValue } from '../resolveOwner';
import { compact, EntityDraft, labelValue } from './EntityDraft';
import { EstateIndex } from './EstateIndex';

/** What every entity that is part of an account has in common. */
function inAccount(
  record: { accountId?: string; region?: string; status?: string },
  index: EstateIndex,
) {
  const { accountId, region } = record;
  const account = accountId ? index.accounts.get(accountId) : undefined;
  const path = account?.organizationalUnitPath ?? [];
  return {
    path,
    partOf: account && [`resource:default/${entityNameOf(account)}`],
    annotations: compact({
      [ANNOTATION_ACCOUNT_ID]: accountId,
      [ANNOTATION_REGION]: region,
      [ANNOTATION_ORGANIZATIONAL_UNIT_PATH]: path.join('/'),
    }) as Record<string, string>,
    item: {
      accountId,
      accountName: account?.name,
      region,
      state: record.status,
      organizationalUnitId: path[path.length - 1],
    },
  };
}

export function clusterEntity(
  record: ClusterRecord,
  index: EstateIndex,
): EntityDraft {
  const place = inAccount(record, index);
  const ownerTag = tagValue(record.tags, 'owner');
  return {
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        name: entityNameOf(record),
        title: record.name,
        annotations: compact({
          ...place.annotations,
          [ANNOTATION_ARN]: record.id,
          'kubernetes.io/api-server': record.endpoint,
          'kubernetes.io/api-server-certificate-authority':
            record.certificateAuthority,
          'kubernetes.io/auth-provider': 'aws',
          'kubernetes.io/x-k8s-aws-id': record.name,
        }) as Record<string, string>,
        labels: { [LABEL_STATE]: labelValue(record.status) },
      },
      spec: compact({
        type: 'kubernetes-cluster',
        partOf: place.partOf,
        accountId: record.accountId,
        region: record.region,
        clusterName: record.name,
        status: record.status,
        version: record.version,
        platformVersion: record.platformVersion,
        endpoint: record.endpoint,
        oidcIssuer: record.oidcIssuer,
        createdAt: record.createdAt,
        tags: record.tags,
      }),
    },
    item: place.item,
    path: place.path,
    owner: index.ownerWithin(
      record.accountId,
      ownerTag === undefined
        ? undefined
        : { value: ownerTag, source: 'cluster tag "owner"' },
    ),
  };
}

export function enclaveEntity(
  record: EnclaveRecord,
  index: EstateIndex,
): EntityDraft {
  const place = inAccount(record, index);
  return {
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        name: entityNameOf(record),
        title: record.name || record.id,
        description: record.description || undefined,
        annotations: place.annotations,
        labels: compact({
          [LABEL_STATE]: labelValue(record.status),
        }) as Record<string, string>,
      },
      spec: compact({
        type: 'nitro-enclave',
        partOf: place.partOf,
        enclaveId: record.id,
        accountId: record.accountId,
        region: record.region,
        status: record.status,
        instanceType: record.instanceType,
        cpuCount: record.cpuCount,
        memoryMib: record.memoryMib,
        dockerImage: record.dockerImage,
        workloadType: record.workloadType,
        errorMessage: record.errorMessage,
        createdAt: record.createdAt,
        requestedOwner: record.owner,
        walletAddress: record.walletAddress,
      }),
    },
    item: place.item,
    path: place.path,
    owner: index.ownerWithin(
      record.accountId,
      record.owner
        ? { value: record.owner, source: 'owner on the enclave row' }
        : undefined,
    ),
  };
}

export function environmentEntity(
  record: EnvironmentRecord,
  index: EstateIndex,
): EntityDraft {
  const place = inAccount(record, index);
  return {
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        name: entityNameOf(record),
        title: record.id,
        description: record.description || undefined,
        annotations: place.annotations,
        links: record.url
          ? [{ url: record.url, title: 'Stack manifest', icon: 'code' }]
          : undefined,
      },
      spec: compact({
        type: 'environment',
        partOf: place.partOf,
        accountId: record.accountId,
        region: record.region,
        tenant: record.tenant,
        environment: record.environment,
        stage: record.stage,
        vpcCidr: record.vpcCidr,
        components: record.components,
        unresolved: record.unresolved,
      }),
    },
    item: place.item,
    path: place.path,
    owner: index.ownerWithin(
      record.accountId,
      record.owner
        ? { value: record.owner, source: 'owner of the stack' }
        : undefined,
    ),
  };
}
