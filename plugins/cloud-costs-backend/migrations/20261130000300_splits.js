/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('cost_months', table => {
    table
      .string('splits', 64)
      .nullable()
      .comment('Hash of how common cost was split when the sums were built');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('cost_months', table => {
    table.dropColumn('splits');
  });
};
