/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  createTestDatabases,
  createTestEstate,
  FakeEstate,
} from '../__testUtils__';
import { freshnessOf } from '../router/freshnessOf';

const entity = (kind: string, name: string, spec?: Entity['spec']): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
  spec,
});

/** What `create-app` puts into a new catalog, and entities that tell even less. */
const newCatalog = [
  entity('User', 'guest', { memberOf: ['guests'] }),
  entity('Group', 'guests', { type: 'team', children: [] }),
  entity('Component', 'example-website', { type: 'website' }),
  entity('User', 'bare'),
  entity('Group', 'bare-group'),
  entity('User', 'odd', { profile: { email: 42 } }),
];

describe('EntityComposer', () => {
  const databases = createTestDatabases();

  it.each(databases.eachSupportedId())(
    'composes over a catalog that tells little, and a failure stays visible until a sync succeeds, on %s',
    async id => {
      const knex = await databases.init(id);
      const fake = new FakeEstate().addAccounts(2);
      fake.accounts[0].tags = { owner: 'guests' };
      fake.accounts[1].tags = { owner: 'bare-group' };
      fake.teams.push({
        kind: 'team',
        id: 'web',
        members: ['guest', 'bare', 'odd'],
        applications: [],
      });
      const estate = createTestEstate({
        knex,
        sources: fake.sources(),
        catalog: catalogServiceMock({ entities: newCatalog }),
      });
      const { stores } = estate;

      expect(await estate.sync()).toMatchObject({ state: 'done' });
      expect(
        (await stores.organization.accounts()).map(({ owner }) => owner),
      ).toEqual(['group:default/guests', 'group:default/bare-group']);
      const composed: Entity[] = [];
      for await (const page of stores.entities.stream(
        (await stores.entities.etag()) ?? '',
      )) {
        composed.push(...page);
      }
      expect(
        composed.find(({ kind }) => kind === 'Group')?.spec?.members,
      ).toEqual(['user:default/guest', 'user:default/bare']);
      expect((await stores.quarantine.page({ limit: 10 })).items).toMatchObject(
        [
          {
            key: 'User:default/odd',
            kind: 'user',
            field: 'spec.profile.email',
          },
        ],
      );

      fake.addAccounts(1);
      jest
        .spyOn(stores.records, 'all')
        .mockRejectedValueOnce(new Error('The disk is full'));
      expect(await estate.sync()).toMatchObject({
        state: 'failed',
        messages: ['The disk is full'],
      });
      const shown = await freshnessOf(stores);
      expect(shown.shardsTotal).toBeGreaterThan(0);
      expect(shown.compositionProblem).toContain('The disk is full');

      expect(await estate.sync()).toMatchObject({ state: 'done' });
      expect((await freshnessOf(stores)).compositionProblem).toBeUndefined();
      expect(await stores.organization.accounts()).toHaveLength(3);
    },
  );
});
