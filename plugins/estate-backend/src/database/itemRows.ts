/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ComposedEntity,
  EstateItem,
} from '@steward/backstage-plugin-estate-common';
import { cutText } from '@steward/backstage-plugin-portal-node';
import { sortable } from './sortable';
import { stableHash } from './stableHash';

export interface ItemRow {
  entity_ref: string;
  type: string;
  title: string;
  sort_title: string;
  account_id: string;
  account_name: string | null;
  region: string;
  state: string;
  owner: string;
  owner_source: string;
  unit_id: string;
  tenant: string;
  environment: string;
  vanished_at: string | null;
  search: string;
  hash: string;
  shard_id: string;
  record_key: string;
}

export function toItemRow(composed: ComposedEntity): ItemRow {
  const { item, entity } = composed;
  const row = {
    entity_ref: composed.entityRef,
    type: item.type,
    title: item.title,
    sort_title: sortable(item.title),
    account_id: item.accountId ?? '',
    account_name: item.accountName ?? null,
    region: cutText(item.region ?? '', 60),
    state: cutText(item.state ?? '', 60),
    owner: item.owner,
    owner_source: item.ownerSource,
    unit_id: item.organizationalUnitId ?? '',
    tenant: word(entity.spec?.tenant),
    environment: word(entity.spec?.environment),
    vanished_at: item.vanishedAt ?? null,
    search: searchText(composed),
    shard_id: composed.shardId,
    record_key: composed.recordKey,
  };
  return { ...row, hash: stableHash([row, entity]) };
}

export function fromItemRow(row: ItemRow): EstateItem {
  return {
    entityRef: row.entity_ref,
    type: row.type,
    title: row.title,
    accountId: row.account_id || undefined,
    accountName: row.account_name ?? undefined,
    region: row.region || undefined,
    state: row.state || undefined,
    owner: row.owner,
    ownerSource: row.owner_source,
    organizationalUnitId: row.unit_id || undefined,
    vanishedAt: row.vanished_at ?? undefined,
  };
}

function searchText({ item, entity, recordKey }: ComposedEntity): string {
  const words = [
    item.title,
    entity.metadata.name,
    recordKey.slice(recordKey.indexOf(':') + 1),
    item.accountId,
    item.accountName,
    item.region,
    item.owner,
    entity.spec?.email,
    entity.spec?.tenant,
    entity.spec?.environment,
    entity.spec?.stage,
  ];
  return [...new Set(words.filter(w => typeof w === 'string' && w))]
    .join(' ')
    .toLocaleLowerCase('en-US');
}

function word(value: unknown): string {
  return typeof value === 'string' ? cutText(value, 120) : '';
}
