/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('scorecards_exemptions', table => {
    table.string('id', 36).primary();
    table.string('entity_ref', 255).notNullable();
    table.string('check_id', 100).notNullable();
    table.text('arn').nullable().comment('None: the whole check');
    table.string('state', 20).notNullable();
    table.text('reason').notNullable();
    table.text('ticket').nullable();
    table.string('requested_by', 255).notNullable();
    table.string('requested_at', 24).notNullable();
    table.string('expires_at', 24).notNullable();
    table.string('decided_by', 255).nullable();
    table.string('decided_at', 24).nullable();
    table.text('decision_reason').nullable();
    table.index(['entity_ref', 'check_id'], 'scorecards_exemptions_entity_idx');
    table.index(['state', 'expires_at'], 'scorecards_exemptions_expiry_idx');
    table.index(['requested_at', 'id'], 'scorecards_exemptions_page_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('scorecards_exemptions');
};
