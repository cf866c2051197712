/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('cost_forecasts', table => {
    table.comment('The latest forecast of each scope and currency');
    table.string('scope', 255).notNullable();
    table.string('currency', 3).notNullable();
    table.string('month', 7).notNullable();
    table.text('forecast').notNullable().comment('JSON');
    table.primary(['scope', 'currency']);
  });
  await knex.schema.createTable('cost_budgets', table => {
    table.comment(
      'What may be spent; spending and forecast are as of the last check',
    );
    table.string('id', 36).primary();
    table.string('scope', 255).notNullable();
    table.string('period', 7).notNullable();
    table.string('currency', 3).notNullable();
    table.text('amount').notNullable();
    table.string('origin', 6).notNullable();
    table.unique(['scope', 'period', 'currency', 'origin']);
  });
  await knex.schema.createTable('cost_manual_entries', table => {
    table.comment('Costs that people entered');
    table.string('id', 36).primary();
    table.string('day', 10).notNullable();
    table.text('amount').notNullable();
    table.string('currency', 3).notNullable();
    table.string('team', 255).notNullable();
    table.string('entity', 255).nullable();
    table.string('service', 200).notNullable();
    table.text('reason').notNullable();
    table.string('entered_by', 255).notNullable();
    table.string('entered_at', 24).notNullable();
    table.index(['day', 'id']);
  });
  await knex.schema.createTable('cost_anomalies', table => {
    table.comment('Costs out of the ordinary, and what people decided on them');
    table.string('id', 36).primary();
    table.string('source', 100).notNullable();
    table.string('external_id', 255).notNullable();
    for (const name of ['account', 'service', 'region', 'team', 'entity']) {
      table.text(name).notNullable();
    }
    table.string('from_day', 10).notNullable();
    table.string('to_day', 10).notNullable();
    table.text('expected').notNullable();
    table.text('actual').notNullable();
    table.string('currency', 3).notNullable();
    table.text('cause').nullable();
    table.string('state', 20).notNullable();
    table.string('decided_by', 255).nullable();
    table.string('decided_at', 24).nullable();
    table.text('reason').nullable();
    table
      .string('told_state', 20)
      .nullable()
      .comment('The state that the source was told last');
    table.unique(['source', 'external_id']);
    table.index(['from_day', 'id']);
    table.index(['team', 'from_day']);
  });
  await knex.schema.createTable('cost_recommendations', table => {
    table.comment('Ways to save, and what became of them');
    table.string('id', 36).primary();
    table.string('source', 100).notNullable();
    table.string('external_id', 255).notNullable();
    for (const name of [
      'account',
      'service',
      'region',
      'resource',
      'team',
      'entity',
    ]) {
      table.text(name).notNullable();
    }
    table.text('report').notNullable().comment('JSON: what the source says');
    table
      .double('savings_rank')
      .notNullable()
      .comment('The saving, for the order only');
    table
      .boolean('holds')
      .notNullable()
      .comment('Whether the source still reports it');
    table.string('state', 20).notNullable();
    table.string('decided_by', 255).nullable();
    table.string('decided_at', 24).nullable();
    table.text('reason').nullable();
    table.string('run', 100).nullable();
    table.string('done_on', 10).nullable();
    table.text('saved').nullable().comment('By the bill of thirty days');
    table.text('kept').nullable();
    table.unique(['source', 'external_id']);
    table.index(['savings_rank', 'id']);
    table.index(['done_on', 'id']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'cost_recommendations',
    'cost_anomalies',
    'cost_manual_entries',
    'cost_budgets',
    'cost_forecasts',
  ]) {
    await knex.schema.dropTable(table);
  }
};
