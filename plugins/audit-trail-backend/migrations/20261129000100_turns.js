/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('audit_turns', table => {
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
  await knex.schema.dropTable('audit_turns');
};
