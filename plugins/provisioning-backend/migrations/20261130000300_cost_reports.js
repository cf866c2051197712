/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('provisioning_runs', table => {
    table
      .string('cost_reported_at', 24)
      .nullable()
      .comment('When the cost estimator was told that the run succeeded');
    table.index(
      ['state', 'cost_reported_at'],
      'provisioning_runs_cost_reported_at',
    );
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('provisioning_runs', table => {
    table.dropIndex(
      ['state', 'cost_reported_at'],
      'provisioning_runs_cost_reported_at',
    );
    table.dropColumn('cost_reported_at');
  });
};
