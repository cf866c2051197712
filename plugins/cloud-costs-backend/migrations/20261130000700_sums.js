/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// @ts-check

const METRICS = ['billed', 'effective', 'list'];

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  const isSqlite = knex.client.config.client.includes('sqlite');
  /** @param {import('knex').Knex.CreateTableBuilder} table */
  const addAmounts = table => {
    for (const metric of METRICS) {
      if (isSqlite) {
        table.bigInteger(metric).notNullable();
      } else {
        table.decimal(metric, 20, 10).notNullable();
      }
    }
  };
  await knex.schema.createTable('cost_team_days', table => {
    table.comment(
      'Sums of the rows of a load for each team, day and value of a dimension',
    );
    table.integer('load_id').notNullable();
    table.string('kind', 150).notNullable();
    table.text('team').notNullable();
    table.text('key').notNullable();
    table.string('day', 10).notNullable();
    table.string('currency', 3).notNullable();
    addAmounts(table);
    table.primary(['load_id', 'kind', 'team', 'key', 'day', 'currency']);
  });
  await knex.schema.createTable('cost_month_sums', table => {
    table.comment('The sums of cost_days over the month of a load');
    table.integer('load_id').notNullable();
    table.string('kind', 150).notNullable();
    table.text('key').notNullable();
    table.string('currency', 3).notNullable();
    addAmounts(table);
    table.primary(['load_id', 'kind', 'key', 'currency']);
  });
  await knex.schema.alterTable('cost_lines', table => {
    table.index(['service', 'account', 'load_id']);
  });
  // The next run of the rules builds the sums of these months.
  await knex('cost_months').update({ splits: null });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('cost_lines', table => {
    table.dropIndex(['service', 'account', 'load_id']);
  });
  await knex.schema.dropTable('cost_month_sums');
  await knex.schema.dropTable('cost_team_days');
};
