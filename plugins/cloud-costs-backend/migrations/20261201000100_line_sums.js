/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// @ts-check

const METRICS = ['billed', 'effective', 'list'];
const PAIR = ['service', 'account', 'load_id'];
const INDEX = 'cost_lines_service_account_load_id_index';

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  const isSqlite = knex.client.config.client.includes('sqlite');
  await knex.schema.createTable('cost_line_sums', table => {
    table.comment(
      'What each line of a load cost from the first day of its month up to each day',
    );
    table.integer('load_id').notNullable();
    table.integer('line').notNullable();
    for (const metric of METRICS) {
      // A list of amounts, one for each day of the month.
      table
        .specificType(metric, isSqlite ? 'text' : 'numeric(20, 10)[]')
        .notNullable();
    }
    table.primary(['load_id', 'line']);
  });
  if (!isSqlite) {
    // What a service costs in each account is read from the index alone.
    await knex.schema.alterTable('cost_lines', table => {
      table.dropIndex(PAIR);
    });
    await knex.raw(
      'create index ?? on cost_lines (service, account, load_id) include (currency, billed, effective, list)',
      [INDEX],
    );
  }
  // The next run of the rules builds the sums of these months.
  await knex('cost_months').update({ splits: null });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  if (!knex.client.config.client.includes('sqlite')) {
    await knex.raw('drop index ??', [INDEX]);
    await knex.schema.alterTable('cost_lines', table => {
      table.index(PAIR);
    });
  }
  await knex.schema.dropTable('cost_line_sums');
};
