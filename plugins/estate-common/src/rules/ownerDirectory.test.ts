/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import { teamRecord } from '../__fixtures__/records';
import { createOwnerDirectory } from './ownerDirectory';

const entity = (
  ref: string,
  rest: { title?: string; spec?: Entity['spec'] } = {},
): Entity => {
  const [kind, namespace, name] = ref.split(/[:/]/);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace, title: rest.title },
    spec: rest.spec,
  };
};

const lead = { profile: { email: 'Tomas.Lind@steward.example' } };

const directory = createOwnerDirectory({
  entities: [
    entity('Group:default/payments', {
      title: 'Payments',
      spec: { profile: { ...lead.profile, displayName: 'Card payments' } },
    }),
    entity('Group:default/platform', { title: 'lending' }),
    entity('Group:eu/risk'),
    entity('Group:us/risk'),
    entity('Group:eu/growth'),
    entity('Group:default/growth'),
    // What a new Backstage app has: no profile, no title.
    entity('User:default/guest'),
    entity('User:default/tomas.lind', { spec: lead }),
    entity('User:default/mei', {
      spec: { profile: { displayName: 'Mei Tanaka', email: 'mei@x.example' } },
    }),
    entity('User:github/mei-2', {
      spec: { profile: { email: 'mei@x.example' } },
    }),
    entity('User:a/twin', { title: 'Twin' }),
    entity('User:b/twin', { title: 'Twin' }),
    // Odd, and set aside.
    entity('User:default/odd', { spec: { profile: 'none' } }),
    entity('Group:default/odd', { spec: { profile: { email: ['a', 'b'] } } }),
  ],
  teams: [
    teamRecord({ id: 'payments', displayName: 'Another title' }),
    teamRecord({ id: 'new', displayName: 'New team' }),
  ],
});

describe('createOwnerDirectory', () => {
  it.each([
    // A ref, kind and name, name, e-mail, title, display name.
    ['Group:default/payments', 'group:default/payments'],
    ['group:eu/risk', 'group:eu/risk'],
    ['user:guest', 'user:default/guest'],
    ['guest', 'user:default/guest'],
    [' MEI ', 'user:default/mei'],
    ['Mei Tanaka', 'user:default/mei'],
    ['card payments', 'group:default/payments'],
    // Groups go before Users, and a name before a title.
    ['tomas.lind@steward.example', 'group:default/payments'],
    ['lending', 'group:default/platform'],
    // Of several, the one in the namespace `default`.
    ['growth', 'group:default/growth'],
    ['mei@x.example', 'user:default/mei'],
    // Teams that the catalog does not have yet.
    ['new', 'group:default/new'],
    ['group:new', 'group:default/new'],
    ['New team', 'group:default/new'],
    ['another title', undefined],
    ['nobody', undefined],
    ['', undefined],
  ])('finds the owner %j: %s', (name, ref) => {
    expect(directory.findOwner(name)).toEqual({ ref });
  });

  it('looks people up among users only, and guesses at nobody', () => {
    expect(directory.findPerson('tomas.lind@steward.example')).toEqual({
      ref: 'user:default/tomas.lind',
    });
    expect(directory.findPerson('nobody')).toEqual({});
    expect(directory.findPerson('Payments')).toEqual({
      reason: 'group:default/payments is a group, not a user',
    });
    expect(directory.findOwner('risk')).toEqual({
      reason: 'several match: group:eu/risk, group:us/risk',
    });
    expect(directory.findPerson('twin')).toEqual({
      reason: 'several match: user:a/twin, user:b/twin',
    });
  });

  it('sets odd groups and users aside', () => {
    expect(
      directory.setAside.map(({ key, kind, field }) => [key, kind, field]),
    ).toEqual([
      ['User:default/odd', 'user', 'spec.profile'],
      ['Group:default/odd', 'group', 'spec.profile.email'],
    ]);
    expect(directory.findOwner('odd')).toEqual({});
  });
});
