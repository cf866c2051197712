/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('cost_opencost_days', table => {
    table.comment('What OpenCost said of a day, as it forgets it itself');
    table.string('cluster', 100).notNullable();
    table.string('day', 10).notNullable();
    table
      .string('labels', 500)
      .notNullable()
      .comment('What was asked for besides namespaces');
    table.string('read_at', 30).notNullable();
    table.text('allocations', 'longtext').notNullable().comment('JSON');
    table.primary(['cluster', 'day', 'labels']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('cost_opencost_days');
};
