/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import { lifetimesOfEntities } from './lifetimesOfEntities';

const entityOf = (
  annotations?: Record<string, string>,
  tags?: Record<string, string>,
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'aws-1', namespace: 'default', annotations },
  spec: { type: 'cloud-account', ...(tags && { tags }) },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/pay' }],
});

describe('lifetimesOfEntities', () => {
  it('reads the annotation, or else the tag of an account', () => {
    const found = lifetimesOfEntities([
      entityOf({ 'steward.dev/ends-on': ' 2026-12-12 ' }, { 'ends-on': 'x' }),
      entityOf(undefined, { 'ends-on': '2027-01-31' }),
      entityOf(undefined, { owner: 'pay' }),
      entityOf(),
    ]);
    expect(found).toMatchObject([
      {
        entityRef: 'resource:default/aws-1',
        owners: ['group:default/pay'],
        endsOn: '2026-12-12',
      },
      { endsOn: '2027-01-31' },
    ]);
  });

  it('names the key of what is not a day', () => {
    const found = lifetimesOfEntities([
      entityOf({ 'steward.dev/ends-on': '2026-02-30' }),
      entityOf(undefined, { 'ends-on': 'next week' }),
    ]);
    expect(found.map(({ endsOn, problem }) => [endsOn, problem])).toEqual([
      [
        undefined,
        'steward.dev/ends-on = "2026-02-30" is not a day. Write one that exists, such as 2026-12-31.',
      ],
      [undefined, expect.stringContaining('tag ends-on = "next week"')],
    ]);
  });
});
