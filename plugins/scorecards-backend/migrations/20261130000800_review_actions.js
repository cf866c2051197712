/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('scorecards_review_entries', table => {
    table.string('done_at', 24).nullable().comment('When an action was closed');
    table.string('done_by', 255).nullable();
    table
      .string('carried_from', 36)
      .nullable()
      .comment('The action in the review before');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('scorecards_review_entries', table => {
    table.dropColumns('done_at', 'done_by', 'carried_from');
  });
};
