/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('cost_notices', table => {
    table.comment('What people are notified of, each once');
    table.string('id', 36).primary();
    table.string('key', 400).notNullable().comment('The same is told once');
    table.string('subject', 255).notNullable().comment('What it is about');
    table.string('made_at', 24).notNullable();
    table.string('due_at', 24).nullable().comment('None: nothing to tell');
    table.integer('tries').notNullable().defaultTo(0);
    table.text('recipients').notNullable().comment('JSON: entity refs');
    table.text('message').notNullable().comment('JSON');
    table.unique(['key'], { indexName: 'cost_notices_key_idx' });
    table.index(['due_at', 'id'], 'cost_notices_due_idx');
    table.index(['subject'], 'cost_notices_subject_idx');
    table.index(['made_at'], 'cost_notices_made_idx');
  });
  await knex.schema.alterTable('cost_anomalies', table => {
    table.string('asked_by', 255).nullable();
    table.string('asked_at', 24).nullable();
    table.text('question').nullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex('cost_anomalies')
    .where({ state: 'asked' })
    .update({ state: 'open' });
  await knex.schema.alterTable('cost_anomalies', table => {
    table.dropColumns('asked_by', 'asked_at', 'question');
  });
  await knex.schema.dropTable('cost_notices');
};
