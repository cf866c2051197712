/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('cost_aws_spending', table => {
    table.comment('What calls that AWS bills one by one cost on a day');
    table.string('day', 10).primary();
    table.integer('calls').notNullable();
    table.bigInteger('micros').notNullable().comment('Millionths of a dollar');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('cost_aws_spending');
};
