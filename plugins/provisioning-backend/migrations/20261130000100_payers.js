/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('provisioning_run_payers', table => {
    table.comment('Who pays a run: owners of its target, and its team');
    table.string('run_id', 36).notNullable();
    table.string('ref', 255).notNullable();
    table.primary(['run_id', 'ref']);
    table.index(['ref', 'run_id'], 'provisioning_run_payers_ref_idx');
  });
  await knex.raw(
    `insert into provisioning_run_payers (run_id, ref)
     select id, 'group:default/' || lower(team) from provisioning_runs where team is not null`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('provisioning_run_payers');
};
