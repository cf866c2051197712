/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { TestDatabaseId } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { createTestDatabases } from '@steward/backstage-plugin-portal-node/testUtils';
import { createTestStores, entityOf } from '../__testUtils__/createStores';
import { ForeignStore } from './ForeignStore';

const databases = createTestDatabases();

function optingOut(name: string, metrics?: string): Entity {
  return entityOf(name, {
    metadata: {
      name,
      namespace: 'default',
      ...(metrics && {
        annotations: { 'scorecard.io/disabled-metrics': metrics },
      }),
    },
  });
}

describe.each(databases.eachSupportedId())(
  'ForeignStore on %s',
  (id: TestDatabaseId) => {
    async function start() {
      const stores = createTestStores(await databases.init(id));
      const foreign = new ForeignStore(stores.database);
      return { ...stores, foreign };
    }

    it('lists what annotations opt out of, since they were first seen', async () => {
      const { entities, foreign, later } = await start();
      await entities.put([optingOut('a', 'jira.issues, github.prs')]);
      later(24);
      await entities.put([optingOut('a', 'jira.issues,sonar.bugs')]);
      const list = await foreign.page({}, { limit: 10 });
      expect(list.map(({ title, since }) => [title, since])).toEqual([
        ['sonar.bugs', '2026-11-22T10:00:00.000Z'],
        ['jira.issues', '2026-11-21T10:00:00.000Z'],
      ]);
      expect(list[0]).toMatchObject({
        entityRef: 'resource:default/a',
        source: 'scorecard.io/disabled-metrics',
      });
      await entities.put([optingOut('a')]);
      expect(await foreign.count({})).toBe(0);
    });

    it('lists each once, page by page, of what somebody may see', async () => {
      const { entities, foreign } = await start();
      await entities.put([optingOut('a', 'm1,m2,m3'), optingOut('b', 'm1,m2')]);
      const seen: string[] = [];
      let after: [string, string] | undefined;
      do {
        const page = await foreign.page({}, { limit: 2, after });
        seen.push(...page.map(one => one.id));
        const last = page.at(-1);
        after = last && [last.since, last.id];
      } while (after);
      expect(new Set(seen).size).toBe(5);
      expect(seen).toHaveLength(5);
      expect(await foreign.count({}, ['resource:default/b'])).toBe(2);
      await entities.keepOnly(new Set(['resource:default/a']));
      expect(await foreign.count({})).toBe(3);
    });
  },
);
