/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('audit_facts', table => {
    table.comment('What scheduled work found last, as JSON');
    table.string('name', 64).primary();
    table.text('value').notNullable();
  });
  await knex.schema.createTable('audit_hours', table => {
    table.comment('Events by hour of occurred_at, kept by each append');
    table.string('hour', 13).primary().comment('2026-11-26T10, UTC');
    table.bigInteger('count').notNullable();
    table.bigInteger('failed').notNullable();
  });
  await knex.raw(`
    insert into audit_hours (hour, count, failed)
    select substr(occurred_at, 1, 13), count(*),
      sum(case when outcome <> 'success' then 1 else 0 end)
    from audit_events group by 1`);
  await knex.schema.createTable('audit_sinks', table => {
    table.comment('How far each sink is');
    table.string('id', 64).primary();
    table.bigInteger('cursor_seq').notNullable();
    table
      .string('lease', 36)
      .nullable()
      .comment('The process that delivers at the moment');
    table.string('lease_until', 24).nullable();
    table.string('delivered_at', 24).nullable();
    table.integer('failures').notNullable();
    table.string('retry_at', 24).nullable();
    table.text('error').nullable();
  });
  await knex.schema.createTable('audit_aws_calls', table => {
    table.comment('What CloudTrail said, by session, account and region');
    table.string('session', 64).notNullable();
    table.string('account_id', 32).notNullable();
    table.string('region', 32).notNullable();
    table.string('asked_at', 24).notNullable();
    table.text('calls').notNullable().comment('JSON');
    table.primary(['session', 'account_id', 'region']);
    table.index(['asked_at'], 'audit_aws_calls_asked_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'audit_aws_calls',
    'audit_sinks',
    'audit_hours',
    'audit_facts',
  ]) {
    await knex.schema.dropTable(table);
  }
};
