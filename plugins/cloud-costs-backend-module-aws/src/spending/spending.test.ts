/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { createTestDatabases } from '@steward/backstage-plugin-portal-node/testUtils';
import { createCap, createDatabase } from '../__testUtils__/createCalls';

const TABLES = {
  directory: resolvePackagePath(
    '@steward/backstage-plugin-cloud-costs-backend-module-aws',
    'migrations',
  ),
  tableName: 'cost_aws_migrations',
};
const DAY = '2026-11-30';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('spending on %s', id => {
  it('is counted for each service, and capped for all together', async () => {
    const knex = await databases.init(id);
    const cap = createCap({
      knex,
      dailyCap: 0.03,
      clock: () => new Date(`${DAY}T12:00:00Z`),
    });
    await cap.spend('ce', { calls: 1, usd: 0.01 });
    await cap.spend('ce', { calls: 1, usd: 0.01 });
    await cap.requireRoom();
    await cap.spend('athena', { calls: 1, usd: 0.01 });
    await expect(cap.requireRoom()).rejects.toThrow(
      /cost 0.03 USD, and cloudCosts.aws.dailyCap is 0.03 USD/,
    );
    expect(await cap.spentToday('ce')).toEqual({
      calls: 2,
      money: { amount: '0.02', currency: 'USD' },
    });
    expect((await cap.spentToday('athena')).calls).toBe(1);
    expect((await cap.spentToday('none')).money.amount).toBe('0.00');
  });

  it('stays when its table goes down and up again', async () => {
    const knex = await databases.init(id);
    await createDatabase(knex).get();
    await knex('cost_aws_service_spending').insert([
      { day: DAY, service: 'ce', calls: 2, micros: 20_000 },
      { day: DAY, service: 'athena', calls: 1, micros: 48 },
    ]);
    await knex.migrate.down(TABLES);
    const [{ calls, micros }] = await knex('cost_aws_spending').select();
    expect([calls, Number(micros)]).toEqual([3, 20_048]);
    await knex.migrate.latest(TABLES);
    const [row] = await knex('cost_aws_service_spending').select();
    expect({ ...row, micros: Number(row.micros) }).toEqual({
      day: DAY,
      service: 'ce',
      calls: 3,
      micros: 20_048,
    });
    await knex.migrate.rollback(TABLES, true);
    expect(await knex.schema.hasTable('cost_aws_spending')).toBe(false);
  });
});
