/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('audit_trail_outbox', table => {
    table.comment('Audit events on their way to the audit trail');
    table.string('id', 36).primary().notNullable();
    table
      .string('state', 8)
      .notNullable()
      .comment(
        'open: no outcome yet; ready: to be sent; refused: never sent again',
      );
    table.text('event').notNullable().comment('JSON');
    table.string('created_at', 24).notNullable();
    table
      .string('instance', 36)
      .nullable()
      .comment('The process that will tell the outcome');
    table
      .string('lease_until', 24)
      .nullable()
      .comment('Without a renewal until then that process is over');
    table.text('reason').nullable().comment('Why it was refused');
    table.index(['state', 'created_at', 'id'], 'audit_trail_outbox_state_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('audit_trail_outbox');
};
