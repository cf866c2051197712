/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('cost_units', table => {
    table.comment('Business numbers that a cost is divided by');
    table.string('id', 63).primary();
    table.text('title').notNullable();
    table.string('scope', 255).notNullable();
    table.index(['scope', 'id']);
  });
  await knex.schema.createTable('cost_unit_values', table => {
    table.comment('How many units there were on a day');
    table
      .string('unit', 63)
      .notNullable()
      .references('id')
      .inTable('cost_units')
      .onDelete('CASCADE');
    table.string('day', 10).notNullable();
    table.text('value').notNullable().comment('A decimal');
    table.primary(['unit', 'day']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('cost_unit_values');
  await knex.schema.dropTable('cost_units');
};
