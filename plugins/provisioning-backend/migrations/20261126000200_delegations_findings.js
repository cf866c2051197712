/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('provisioning_delegations', table => {
    table.string('id', 36).primary();
    table.string('from_ref', 255).notNullable();
    table.string('to_ref', 255).notNullable();
    table.string('until', 24).notNullable();
    table.text('reason').nullable();
    table.string('created_at', 24).notNullable();
    table.index(['to_ref', 'until'], 'provisioning_delegations_to_idx');
    table.index(['from_ref', 'until'], 'provisioning_delegations_from_idx');
  });
  await knex.schema.createTable('provisioning_findings', table => {
    table.comment('What is stuck or disagrees, as the reconciler last saw it');
    table.string('id', 255).primary();
    table.string('executor', 60).notNullable();
    table.string('run_id', 36).nullable();
    table.string('found_at', 24).notNullable();
    table.string('seen_at', 24).notNullable();
    table.string('healed_at', 24).nullable();
    table.text('document').notNullable();
    table.index(['found_at', 'id'], 'provisioning_findings_found_idx');
    table.index(['run_id'], 'provisioning_findings_run_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('provisioning_findings');
  await knex.schema.dropTable('provisioning_delegations');
};
