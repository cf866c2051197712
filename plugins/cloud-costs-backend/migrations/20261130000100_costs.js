/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// @ts-check

/**
 * Amounts: PostgreSQL adds decimals exactly. SQLite does not, so that it keeps
 * ten-billionths as integers.
 *
 * @param {import('knex').Knex} knex
 * @param {import('knex').Knex.CreateTableBuilder} table
 */
function addAmounts(knex, table) {
  for (const column of ['billed', 'effective', 'list']) {
    if (isSqlite(knex)) {
      table.bigInteger(column).notNullable();
    } else {
      table.decimal(column, 20, 10).notNullable();
    }
  }
}

/** @param {import('knex').Knex} knex */
function isSqlite(knex) {
  return knex.client.config.client.includes('sqlite');
}

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('cost_months', table => {
    table.comment(
      'How each month of each source was read, and which load pages show',
    );
    table.string('source', 100).notNullable();
    table.string('payer', 100).notNullable();
    table.string('month', 7).notNullable();
    table.integer('load_id').nullable().comment('The rows that pages show');
    table
      .boolean('counted')
      .notNullable()
      .comment('False where a preferred source has the same month');
    table.string('loaded_at', 24).nullable();
    table.string('failed_at', 24).nullable();
    table.string('requested_at', 24).nullable();
    table.text('error').nullable();
    table.integer('rows').notNullable();
    table.string('complete_to', 10).nullable();
    table.text('totals').notNullable().comment('JSON: what the source says');
    table.text('faults').notNullable().comment('JSON');
    table.primary(['source', 'payer', 'month']);
    table.index(['payer', 'month']);
    table.index(['month', 'source', 'payer']);
  });
  await knex.schema.createTable('cost_loads', table => {
    table.comment('Readings of months; those that no month names are removed');
    table.increments('id');
    table.string('month', 7).notNullable();
    table.string('started_at', 24).notNullable();
  });
  await knex.schema.createTable('cost_lines', table => {
    table.comment(
      'One combination of dimensions of a load, who it belongs to, and its sums',
    );
    table.string('month', 7).notNullable();
    table.integer('load_id').notNullable();
    table.integer('line').notNullable();
    for (const dimension of [
      'account',
      'service',
      'region',
      'category',
      'record_type',
      'tag_1',
      'tag_2',
      'tag_3',
      'tag_4',
      'resource',
      'rule',
      'team',
      'entity',
    ]) {
      table.text(dimension).notNullable();
    }
    table.string('share', 11).notNullable();
    table.string('currency', 3).notNullable();
    addAmounts(knex, table);
    table.primary(['load_id', 'line']);
    table.index(['team', 'load_id']);
    table.index(['entity', 'load_id']);
    table.index(['account', 'load_id']);
  });
  if (isSqlite(knex)) {
    await knex.raw(
      `create table cost_rows (
        month text not null, load_id integer not null, line integer not null,
        day text not null, billed bigint not null, effective bigint not null,
        list bigint not null, primary key (load_id, line, day)
      ) without rowid`,
    );
  } else {
    await knex.raw(
      `create table cost_rows (
        month char(7) not null, load_id integer not null, line integer not null,
        day char(10) not null, billed numeric(20, 10) not null,
        effective numeric(20, 10) not null, list numeric(20, 10) not null,
        primary key (month, load_id, line, day)
      ) partition by list (month)`,
    );
  }
  await knex.schema.createTable('cost_days', table => {
    table.comment(
      'Sums of the rows of a load for each day and value of a dimension',
    );
    table.integer('load_id').notNullable();
    table.string('kind', 150).notNullable();
    table.text('key').notNullable();
    table.string('day', 10).notNullable();
    table.string('currency', 3).notNullable();
    addAmounts(knex, table);
    table.primary(['load_id', 'kind', 'key', 'day', 'currency']);
  });
  await knex.schema.createTable('cost_turns', table => {
    table.comment('Which replica is at what one replica is enough for');
    table.string('name', 60).primary();
    table.string('holder', 36).nullable();
    table
      .string('free_at', 24)
      .notNullable()
      .comment('When it is due again; while it is held, when the hold ends');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'cost_turns',
    'cost_days',
    'cost_rows',
    'cost_lines',
    'cost_loads',
    'cost_months',
  ]) {
    await knex.schema.dropTable(table);
  }
};
