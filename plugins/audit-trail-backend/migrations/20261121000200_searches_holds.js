/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('audit_saved_searches', table => {
    table.string('id', 36).primary();
    table.string('title', 200).notNullable();
    table.text('query').notNullable();
    table.boolean('shared').notNullable();
    table.string('owner', 255).notNullable();
    table.string('created_at', 24).notNullable();
    table.index(
      ['owner', 'created_at', 'id'],
      'audit_saved_searches_owner_idx',
    );
  });
  await knex.schema.createTable('audit_holds', table => {
    table.string('id', 36).primary();
    table.string('subject_type', 8).notNullable();
    table.string('subject_ref', 512).notNullable();
    table.text('reason').notNullable();
    table.string('placed_by', 255).notNullable();
    table.string('placed_at', 24).notNullable();
    table.unique(['subject_type', 'subject_ref'], {
      indexName: 'audit_holds_subject_uniq',
    });
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('audit_holds');
  await knex.schema.dropTable('audit_saved_searches');
};
