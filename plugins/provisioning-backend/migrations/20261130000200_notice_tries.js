/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('provisioning_run_transitions', table => {
    table
      .integer('notify_tries')
      .notNullable()
      .defaultTo(0)
      .comment('How often people could not be notified');
    table
      .string('notify_after', 24)
      .nullable()
      .comment('When the next try is due');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('provisioning_run_transitions', table => {
    table.dropColumns('notify_tries', 'notify_after');
  });
};
