/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';

function user(name: string, ...groups: string[]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, namespace: 'default' },
    spec: { memberOf: groups },
    relations: groups.map(parent => ({
      type: 'memberOf',
      targetRef: `group:default/${parent}`,
    })),
  };
}

function group(name: string, parent?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    spec: { type: 'team', children: [] },
    relations: parent
      ? [{ type: 'childOf', targetRef: `group:default/${parent}` }]
      : [],
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
    metadata: { name: 'kyc', namespace: 'default' },
    spec: { type: 'nitro-enclave' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/pay' }],
  },
];
