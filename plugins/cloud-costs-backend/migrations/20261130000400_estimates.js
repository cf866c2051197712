/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('cost_price_tables', table => {
    table.comment('Prices as a source said them; the last version counts');
    table.increments('version');
    table.string('read_at', 24).notNullable();
    table.string('hash', 64).notNullable();
    table.text('prices').notNullable().comment('JSON: a price table');
  });
  await knex.schema.createTable('cost_price_faults', table => {
    table.comment('Why a source of prices could not be read the last time');
    table.string('source', 100).primary();
    table.text('fault').notNullable();
  });
  await knex.schema.createTable('cost_run_estimates', table => {
    table.comment('What runs were estimated to cost, and what the bill says');
    table.string('run', 100).primary();
    table.string('template', 100).notNullable();
    table.text('title').notNullable();
    for (const name of ['entity', 'team', 'account']) {
      table.string(name, 255).notNullable();
    }
    table.string('done_on', 10).notNullable();
    table
      .string('changed_on', 10)
      .nullable()
      .comment('When a later run changed the entity');
    table.text('listed').notNullable();
    table.text('estimated').notNullable();
    table.string('currency', 3).notNullable();
    for (const days of [7, 30]) {
      table
        .boolean(`looked_${days}`)
        .notNullable()
        .comment('Whether the bill was looked at after so many days');
      table
        .text(`actual_${days}`)
        .nullable()
        .comment('Null where the bill has no cost of the entity');
    }
    table.index(['done_on', 'run']);
    table.index(['template', 'done_on']);
    table.index(['entity', 'done_on']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'cost_run_estimates',
    'cost_price_faults',
    'cost_price_tables',
  ]) {
    await knex.schema.dropTable(table);
  }
};
