/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ANNOTATION_ORIGIN_LOCATION, Entity } from '@backstage/catalog-model';

/** As an entity provider of the organization's directory brings them. */
const annotations = { [ANNOTATION_ORIGIN_LOCATION]: 'ldap://directory' };

export function user(name: string, ...groups: string[]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, namespace: 'default', annotations },
    spec: { memberOf: groups },
    relations: groups.map(parent => ({
      type: 'memberOf',
      targetRef: `group:default/${parent}`,
    })),
  };
}

export function group(name: string, parent?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default', annotations },
    spec: { type: 'team', children: [] },
    relations: parent
      ? [{ type: 'childOf', targetRef: `group:default/${parent}` }]
      : [],
  };
}

/** The same entity, from a location that somebody registered. */
export function registered(entity: Entity): Entity {
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: {
        [ANNOTATION_ORIGIN_LOCATION]:
          'url:https://git.example/acme/app/blob/my-branch/catalog-info.yaml',
      },
    },
  };
}

/**
 * Dana and Mei are of the team `pay`; Ravi is an approver, Priya one by the
 * parent of her group; Fiona owns budgets.
 */
export const people: Entity[] = [
  user('dana', 'pay'),
  user('mei', 'pay'),
  user('ravi', 'approvers'),
  user('priya', 'platform'),
  user('fiona', 'finance'),
  group('pay'),
  group('approvers'),
  group('platform', 'approvers'),
  group('finance'),
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: 'kyc', namespace: 'default', annotations },
    spec: { type: 'nitro-enclave' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/pay' }],
  },
];
