/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('cost_aws_service_spending', table => {
    table.comment('What each AWS service that bills calls cost on a day');
    table.string('day', 10).notNullable();
    table.string('service', 20).notNullable();
    table.integer('calls').notNullable();
    table.bigInteger('micros').notNullable().comment('Millionths of a dollar');
    table.primary(['day', 'service']);
  });
  await knex.raw(
    `insert into cost_aws_service_spending (day, service, calls, micros)
    select day, 'ce', calls, micros from cost_aws_spending`,
  );
  await knex.schema.dropTable('cost_aws_spending');
  await knex.schema.createTable('cost_athena_queries', table => {
    table.comment('Queries of Athena whose result was not read to its end yet');
    table
      .string('statement', 64)
      .primary()
      .comment('Hash of the query and where it runs');
    table
      .string('token', 64)
      .notNullable()
      .comment('By which Athena knows that it runs already');
    table.string('started_at', 30).notNullable();
    table
      .boolean('metered')
      .notNullable()
      .comment('Whether its cost was counted');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('cost_athena_queries');
  await knex.schema.createTable('cost_aws_spending', table => {
    table.comment('What calls that AWS bills one by one cost on a day');
    table.string('day', 10).primary();
    table.integer('calls').notNullable();
    table.bigInteger('micros').notNullable().comment('Millionths of a dollar');
  });
  await knex.raw(
    `insert into cost_aws_spending (day, calls, micros)
    select day, sum(calls), sum(micros) from cost_aws_service_spending group by day`,
  );
  await knex.schema.dropTable('cost_aws_service_spending');
};
