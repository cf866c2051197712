/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
  RELATION_CHILD_OF,
  RELATION_HAS_MEMBER,
  RELATION_MEMBER_OF,
  RELATION_PARENT_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/** As an entity provider of the organization's directory brings them. */
const annotations = { [ANNOTATION_ORIGIN_LOCATION]: 'ldap://directory' };

/** A User of groups in the namespace `default`. @public */
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

/** A Group, below another one where that is given. @public */
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

/** The same entity, from a location that somebody registered. @public */
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

const INVERSE: Record<string, string> = {
  [RELATION_MEMBER_OF]: RELATION_HAS_MEMBER,
  [RELATION_CHILD_OF]: RELATION_PARENT_OF,
};

/** With the relations of the other direction, as the catalog makes them. @public */
export function bothWays(entities: readonly Entity[]): Entity[] {
  const inverse = entities.flatMap(entity =>
    (entity.relations ?? []).flatMap(({ type, targetRef }) =>
      INVERSE[type]
        ? [
            {
              of: targetRef,
              type: INVERSE[type],
              targetRef: stringifyEntityRef(entity),
            },
          ]
        : [],
    ),
  );
  return entities.map(entity => ({
    ...entity,
    relations: [
      ...(entity.relations ?? []),
      ...inverse
        .filter(relation => relation.of === stringifyEntityRef(entity))
        .map(({ type, targetRef }) => ({ type, targetRef })),
    ],
  }));
}

/** One of {@link people}. @public */
export const DANA = 'user:default/dana';
/** One of {@link people}. @public */
export const RAVI = 'user:default/ravi';
/** One of {@link people}. @public */
export const PRIYA = 'user:default/priya';
/** One of {@link people}. @public */
export const MEI = 'user:default/mei';
/** One of {@link people}. @public */
export const FIONA = 'user:default/fiona';

/**
 * Dana and Mei are of the team `pay`; Ravi is an approver, Priya one by the
 * parent of her group; Fiona owns budgets.
 *
 * @public
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
