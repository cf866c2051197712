/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createTestDatabases,
  createTestEstate,
  FakeEstate,
} from '../__testUtils__';

jest.setTimeout(60_000);

describe('SyncEngine', () => {
  const databases = createTestDatabases();

  it.each(databases.eachSupportedId())(
    'reads, composes, and writes nothing when nothing changed, on %s',
    async databaseId => {
      const knex = await databases.init(databaseId);
      const fake = new FakeEstate().addAccounts(3);
      fake.addCluster(fake.accounts[1].id);
      const estate = createTestEstate({ knex, sources: fake.sources() });

      const first = await estate.sync('start');
      expect(first).toMatchObject({
        state: 'done',
        trigger: 'start',
        progress: { shardsTotal: 7, shardsDone: 7 },
        result: {
          outcomes: { complete: 7 },
          entities: { total: 7, added: 7, changed: 0, removed: 0 },
          heldBack: 0,
          quarantined: 0,
        },
        messages: [],
      });
      expect(estate.events.publish).toHaveBeenCalledTimes(1);

      const second = await estate.sync('request');
      expect(second.result?.entities).toEqual({
        total: 7,
        added: 0,
        changed: 0,
        removed: 0,
      });
      expect(estate.events.publish).toHaveBeenCalledTimes(1);
    },
  );
});
