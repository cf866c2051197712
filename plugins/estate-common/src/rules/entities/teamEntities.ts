/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NamespaceRecord, TeamRecord } from '../../records';
import { clusterName, entityNameOf } from '../entityNames';
import { compact, EntityDraft } from './EntityDraft';
import { EstateIndex } from './EstateIndex';

/** Quota figures as annotations, e.g. `steward.dev/quota-requests.cpu: "20"`. */
function quotaAnnotations(quota: TeamRecord['quota']): Record<string, string> {
  const annotations: Record<string, string> = {};
  for (const [group, amounts] of Object.entries(quota ?? {})) {
    for (const [resource, amount] of Object.entries(amounts ?? {})) {
      const name = group === 'objects' ? resource : `${group}.${resource}`;
      if (/^[a-zA-Z0-9]+([-_.][a-zA-Z0-9]+)*$/.test(name) && name.length < 58) {
        annotations[`steward.dev/quota-${name}`] = String(amount);
      }
    }
  }
  return annotations;
}

export function teamEntity(
  record: TeamRecord,
  index: EstateIndex,
): EntityDraft {
  const members = record.members.map(member => ({
    member,
    ...index.directory.findPerson(member),
  }));
  const known = new Set(members.flatMap(({ ref }) => ref ?? []));
  const unknown = members.filter(({ ref }) => !ref);
  return {
    unresolvedMembers: unknown.map(({ member, reason }) => ({
      rule: `${
        member === record.email ? 'owner.email' : 'members'
      } in team.yaml`,
      value: member,
      ...(reason && { reason }),
    })),
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: {
        name: entityNameOf(record),
        namespace: record.groupNamespace,
        title: record.displayName || undefined,
        description: record.description || undefined,
        annotations: quotaAnnotations(record.quota),
        links: record.url
          ? [{ url: record.url, title: 'team.yaml', icon: 'code' }]
          : undefined,
      },
      spec: {
        type: 'team',
        children: [],
        profile: compact({
          displayName: record.displayName,
          email: record.email,
        }),
        members: [...known],
        ...compact({
          unknownMembers: unknown.map(({ member }) => member),
          namespace: record.namespace,
          cluster: record.cluster && clusterName(record.cluster),
          slack: record.slack,
          quota: record.quota,
          applications: record.applications,
        }),
      },
    },
    item: {},
    path: [],
  };
}

export function namespaceEntity(
  record: NamespaceRecord,
  index: EstateIndex,
): EntityDraft {
  const cluster = record.cluster ? index.cluster(record.cluster) : undefined;
  const account = cluster && index.accounts.get(cluster.accountId);
  const path = account?.organizationalUnitPath ?? [];
  return {
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        name: entityNameOf(record),
        title: record.name,
        annotations: {
          ...quotaAnnotations(record.quota),
          'backstage.io/kubernetes-namespace': record.name,
        },
        links: record.url
          ? [{ url: record.url, title: 'team.yaml', icon: 'code' }]
          : undefined,
      },
      spec: compact({
        type: 'kubernetes-namespace',
        partOf: cluster && [`resource:default/${entityNameOf(cluster)}`],
        namespaceName: record.name,
        cluster: record.cluster && clusterName(record.cluster),
        team: record.team,
        quota: record.quota,
      }),
    },
    item: {
      accountId: cluster?.accountId,
      accountName: account?.name,
      region: cluster?.region,
      organizationalUnitId: path[path.length - 1],
    },
    path,
    owner: index.ownerWithin(cluster?.accountId, {
      value: `group:${record.team}`,
      source: 'team.yaml',
    }),
  };
}
