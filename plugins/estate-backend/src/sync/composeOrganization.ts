/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ComposedEntity,
  IndexedAccount,
  OrganizationNode,
  StoredRecord,
  AccountRecord,
  OrganizationalUnitRecord,
  recordKey,
} from '@steward/backstage-plugin-estate-common';

import { countedTypes } from '../domain/countedTypes';
import { rollUpStaleShards } from '../database/rollUpStaleShards';

export interface ComposeOrganizationOptions {
  composed: ComposedEntity[];
  records: StoredRecord[];
  /** Regions that each account's shards are in. */
  regions: Map<string, string[]>;
  /** Shards that are not complete, by account. */
  staleShards: Map<string, number>;
}

/** Makes the account index of the composed estate. */
export function composeAccounts(
  options: ComposeOrganizationOptions,
): IndexedAccount[] {
  const { units, accounts } = recordsOf(options.records);
  return options.composed.flatMap(({ entityRef, item, recordKey: key }) => {
    const account = accounts.get(key);
    if (!account || item.type !== 'cloud-account') {
      return [];
    }
    return [
      {
        id: account.id,
        entityRef,
        name: account.name,
        arn: account.arn,
        email: account.email,
        state: account.state,
        management: account.management,
        organizationId: account.organizationId,
        partition: account.partition,
        organizationalUnits: account.organizationalUnitPath.map(id => ({
          id,
          name: units.get(id)?.name ?? id,
        })),
        tags: account.tags,
        regions: options.regions.get(account.id) ?? [],
        owner: item.owner,
        ownerSource: item.ownerSource,
        vanishedAt: item.vanishedAt,
      },
    ];
  });
}

/** Makes the organization tree of the composed estate, with what rolls up to each node. */
export function composeTree(
  options: ComposeOrganizationOptions,
): OrganizationNode[] {
  const nodes = new Map<string, OrganizationNode>();
  for (const { item, entityRef, entity } of options.composed) {
    const id = nodeIdOf(item.type, entity.spec);
    if (id && !item.vanishedAt) {
      nodes.set(id, {
        id,
        entityRef,
        parentId: item.organizationalUnitId,
        kind: item.type === 'cloud-account' ? 'account' : 'organizational-unit',
        name: item.title,
        state: item.state,
        owner: item.owner,
        counts: { accounts: 0, clusters: 0, enclaves: 0, environments: 0 },
        staleShards: 0,
      });
    }
  }
  for (const { item, path } of options.composed) {
    const counted = countedTypes[item.type as keyof typeof countedTypes];
    if (counted && !item.vanishedAt) {
      const above =
        item.type === 'cloud-account'
          ? path
          : withAccount(path, item.accountId);
      for (const id of above) {
        const node = nodes.get(id);
        if (node) {
          node.counts[counted] += 1;
        }
      }
    }
  }
  for (const [id, count] of rollUpStaleShards(
    [...nodes.values()],
    options.staleShards,
  )) {
    const node = nodes.get(id);
    if (node) {
      node.staleShards = count;
    }
  }
  return [...nodes.values()].map(node => withKnownParent(node, nodes));
}

function withAccount(path: string[], accountId: string | undefined): string[] {
  return accountId && !path.includes(accountId) ? [...path, accountId] : path;
}

function nodeIdOf(
  type: string,
  spec: ComposedEntity['entity']['spec'],
): string | undefined {
  switch (type) {
    case 'cloud-account':
      return typeof spec?.accountId === 'string' ? spec.accountId : undefined;
    case 'organizational-unit':
      return typeof spec?.organizationalUnitId === 'string'
        ? spec.organizationalUnitId
        : undefined;
    default:
      return undefined;
  }
}

/** A node whose parent is not known is shown as a root rather than lost. */
function withKnownParent(
  node: OrganizationNode,
  nodes: Map<string, OrganizationNode>,
): OrganizationNode {
  return node.parentId && !nodes.has(node.parentId)
    ? { ...node, parentId: undefined }
    : node;
}

function recordsOf(records: StoredRecord[]) {
  const units = new Map<string, OrganizationalUnitRecord>();
  const accounts = new Map<string, AccountRecord>();
  for (const { record } of records) {
    if (record.kind === 'organizational-unit') {
      units.set(record.id, record);
    } else if (record.kind === 'account') {
      accounts.set(recordKey(record), record);
    }
  }
  return { units, accounts };
}
