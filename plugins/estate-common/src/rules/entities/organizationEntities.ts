/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ANNOTATION_ACCOUNT_EMAIL,
  ANNOTATION_ACCOUNT_ID,
  ANNOTATION_ARN,
  ANNOTATION_ORGANIZATION_ID,
  ANNOTATION_ORGANIZATIONAL_UNIT_PATH,
  ANNOTATION_VANISHED_AT,
  LABEL_ACCOUNT_STATUS,
  LABEL_LIFECYCLE,
} from '../../annotations';
import { AccountRecord, OrganizationalUnitRecord } from '../../records';
import { entityNameOf } from '../entityNames';
import { resolveOwner } from '../resolveOwner';
import { compact, EntityDraft, labelValue } from './EntityDraft';
import { EstateIndex } from './EstateIndex';

export function organizationalUnitEntity(
  record: OrganizationalUnitRecord,
  index: EstateIndex,
): EntityDraft {
  const path = index.pathOfUnit(record.id);
  const owner = resolveOwner(
    { organizationalUnits: index.unitsUpwards(path) },
    index.ownership,
    index.directory,
  );
  return {
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        name: entityNameOf(record),
        title: record.name,
        annotations: {
          [ANNOTATION_ARN]: record.arn,
          [ANNOTATION_ORGANIZATION_ID]: record.organizationId,
          [ANNOTATION_ORGANIZATIONAL_UNIT_PATH]: path.join('/'),
        },
      },
      spec: compact({
        type: 'organizational-unit',
        owner: owner.owner,
        partOf: record.parentId && [`resource:default/${record.parentId}`],
        organizationalUnitId: record.id,
        root: record.parentId === undefined ? true : undefined,
        tags: record.tags,
      }),
    },
    item: { organizationalUnitId: record.parentId },
    path: path.slice(0, -1),
    owner,
  };
}

export function accountEntity(
  record: AccountRecord,
  index: EstateIndex,
  vanishedAt?: string,
): EntityDraft {
  const path = record.organizationalUnitPath;
  const parentId = path[path.length - 1];
  return {
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        name: entityNameOf(record),
        title: record.name,
        annotations: compact({
          [ANNOTATION_ACCOUNT_ID]: record.id,
          [ANNOTATION_ARN]: record.arn,
          [ANNOTATION_ORGANIZATION_ID]: record.organizationId,
          [ANNOTATION_ACCOUNT_EMAIL]: record.email,
          [ANNOTATION_ORGANIZATIONAL_UNIT_PATH]: path.join('/'),
          [ANNOTATION_VANISHED_AT]: vanishedAt,
        }) as Record<string, string>,
        labels: compact({
          [LABEL_ACCOUNT_STATUS]: labelValue(record.state),
          [LABEL_LIFECYCLE]: vanishedAt ? 'tombstone' : undefined,
        }) as Record<string, string>,
      },
      spec: compact({
        type: 'cloud-account',
        partOf: parentId && [`resource:default/${parentId}`],
        accountId: record.id,
        state: record.state,
        email: record.email,
        management: record.management ? true : undefined,
        joinedMethod: record.joinedMethod,
        joinedAt: record.joinedAt,
        organizationId: record.organizationId,
        partition: record.partition,
        organizationalUnits: path.map(id => ({
          id,
          name: index.organizationalUnits.get(id)?.name ?? id,
        })),
        tags: record.tags,
      }),
    },
    item: {
      accountId: record.id,
      accountName: record.name,
      state: record.state,
      organizationalUnitId: parentId,
      vanishedAt,
    },
    path,
    owner: index.ownerOfAccount(record.id),
  };
}
