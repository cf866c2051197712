/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createMockDirectory,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import { Request } from 'express';
import { audited } from './audited';
import { PluginDatabase } from './PluginDatabase';

describe('PluginDatabase', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const folder = createMockDirectory({
    content: {
      '1_things.js': `
        exports.up = knex => knex.schema.createTable('things', t => t.text('id'));
        exports.down = knex => knex.schema.dropTable('things');`,
    },
  });

  it('migrates once, and tries again after a failure', async () => {
    const knex = await databases.init('SQLITE_3');
    const getClient = jest
      .fn()
      .mockRejectedValueOnce(new Error('not yet'))
      .mockResolvedValue(knex);
    const database = PluginDatabase.create(
      { getClient },
      { directory: folder.path, tableName: 'things_migrations' },
    );
    await expect(database.get()).rejects.toThrow('not yet');
    expect(await Promise.all([database.get(), database.get()])).toEqual([
      knex,
      knex,
    ]);
    expect(getClient).toHaveBeenCalledTimes(2);
    expect(await knex('things')).toEqual([]);
    expect(await knex('things_migrations')).toHaveLength(1);
  });

  it('leaves the schema alone where migrations are skipped', async () => {
    const knex = await databases.init('SQLITE_3');
    const database = PluginDatabase.create(
      { getClient: async () => knex, migrations: { skip: true } },
      { directory: folder.path },
    );
    await database.get();
    expect(await knex.schema.hasTable('things')).toBe(false);
  });
});

describe('audited', () => {
  const request = {} as Request;
  const options = {
    eventId: 'thing-change',
    severityLevel: 'medium' as const,
    request,
  };

  it('tells of success with what the work adds, and of refusal with its error', async () => {
    const auditor = mockServices.auditor.mock();
    const event = { success: jest.fn(), fail: jest.fn() };
    auditor.createEvent.mockResolvedValue(event);
    const work = async () => ({ result: 42, meta: { rows: 1 } });
    expect(await audited(auditor, options, work)).toBe(42);
    expect(event.success).toHaveBeenCalledWith({ meta: { rows: 1 } });

    const refusal = new NotAllowedError('no');
    const refuse = async () => {
      throw refusal;
    };
    await expect(audited(auditor, options, refuse)).rejects.toBe(refusal);
    expect(event.fail).toHaveBeenCalledWith({ error: refusal });
    expect(auditor.createEvent).toHaveBeenCalledTimes(2);
  });
});
