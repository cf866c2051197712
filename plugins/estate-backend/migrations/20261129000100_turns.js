/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('estate_turns', table => {
    table.comment('Which replica is at what one replica is enough for');
    table.string('name', 60).primary();
    table.string('holder', 36).nullable();
    table
      .string('free_at', 24)
      .notNullable()
      .comment('When it is due again; while it is held, when the hold ends');
  });
  // Whoever holds the turn runs the sync; its heartbeat is that of the turn.
  await knex.schema.alterTable('estate_syncs', table => {
    table.dropColumns('runner', 'heartbeat_at');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('estate_syncs', table => {
    table.string('runner', 36).nullable().comment('Who runs it');
    table.string('heartbeat_at', 24).nullable();
  });
  await knex.schema.dropTable('estate_turns');
};
