/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('estate_syncs', table => {
    table.comment('Syncs that are asked for, running or over');
    table.string('id', 36).primary().notNullable();
    table.string('state', 12).notNullable();
    table.string('trigger', 12).notNullable();
    table.string('requested_by', 255).nullable();
    table
      .text('scope')
      .notNullable()
      .comment('JSON: which shards; empty for all');
    table.string('requested_at', 24).notNullable();
    table.string('started_at', 24).nullable();
    table.string('finished_at', 24).nullable();
    table
      .string('resumes_since', 24)
      .nullable()
      .comment(
        'Shards completed since then were read by the sync it goes on with',
      );
    table.string('runner', 36).nullable().comment('Who runs it');
    table.string('heartbeat_at', 24).nullable();
    table.integer('shards_total').notNullable();
    table.integer('shards_done').notNullable();
    table.text('result').nullable().comment('JSON');
    table.text('messages').notNullable().comment('JSON: string[]');
    table.index(['requested_at', 'id'], 'estate_syncs_requested_idx');
    table.index(['state', 'requested_at', 'id'], 'estate_syncs_state_idx');
  });
  // At most one sync runs, whatever the replicas believe.
  await knex.raw(
    `create unique index estate_syncs_running_uniq on estate_syncs (state) where state = 'running'`,
  );

  await knex.schema.createTable('estate_facts', table => {
    table.comment(
      'Single facts: etag, freshness, counts, doctor, owner directory',
    );
    table.string('name', 60).primary().notNullable();
    table.text('value').notNullable().comment('JSON');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('estate_facts');
  await knex.schema.dropTable('estate_syncs');
};
