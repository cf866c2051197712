/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('scorecards_entities', table => {
    table
      .string('reconstructed_at', 24)
      .nullable()
      .comment('When the days before its first evaluation were reconstructed');
  });
  await knex.schema.alterTable('scorecards_collections', table => {
    table.integer('failures').notNullable().defaultTo(0);
    table.text('problem').nullable().comment('What the last failure said');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('scorecards_entities', table => {
    table.dropColumn('reconstructed_at');
  });
  await knex.schema.alterTable('scorecards_collections', table => {
    table.dropColumn('failures');
    table.dropColumn('problem');
  });
};
