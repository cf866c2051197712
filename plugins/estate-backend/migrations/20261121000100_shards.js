/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('estate_shards', table => {
    table.comment(
      'Listings that succeed or fail alone, with their last result',
    );
    table.string('id', 255).primary().notNullable();
    table.string('source', 100).notNullable();
    table.string('account_id', 12).nullable();
    table.string('region', 40).nullable();
    table.string('outcome', 20).nullable();
    table.text('problem').nullable().comment('JSON: ShardProblem');
    table.string('last_attempt_at', 24).nullable();
    table.string('last_complete_at', 24).nullable();
    table.integer('duration_ms').nullable();
    table.text('spending').notNullable().comment('JSON: ShardSpending');
    table.integer('record_count').notNullable();
    table.integer('quarantined_count').notNullable();
    table.text('facts').notNullable().comment('JSON: words by name');
    table.string('next_due_at', 24).nullable();
    table
      .integer('severity')
      .notNullable()
      .comment('Worst first: 0 denied … 9 complete');
    table
      .boolean('retired')
      .notNullable()
      .comment(
        'No source lists it any more; it stays until its records are gone',
      );
    table.index(['severity', 'id'], 'estate_shards_severity_idx');
    table.index(['source', 'severity', 'id'], 'estate_shards_source_idx');
    table.index(['outcome', 'severity', 'id'], 'estate_shards_outcome_idx');
    table.index(['account_id'], 'estate_shards_account_idx');
  });

  await knex.schema.createTable('estate_records', table => {
    table.comment('Last known good records of each shard');
    table.string('shard_id', 255).notNullable();
    table.string('key', 700).notNullable();
    table.string('kind', 40).notNullable();
    table.text('payload').notNullable().comment('JSON: EstateRecord');
    table.string('vanished_at', 24).nullable();
    table.primary(['shard_id', 'key']);
    table.index(['key'], 'estate_records_key_idx');
    table.index(['kind', 'shard_id', 'key'], 'estate_records_kind_idx');
  });

  await knex.schema.createTable('estate_removals', table => {
    table.comment('Records that a complete listing lacked and that still stay');
    table.string('shard_id', 255).notNullable();
    table.string('key', 700).notNullable();
    table.string('kind', 40).notNullable();
    table.text('title').notNullable();
    table.string('first_missed_at', 24).notNullable();
    table.integer('times_missed').notNullable();
    table.string('confirmation', 10).nullable();
    table.boolean('empty_listing').notNullable();
    table.text('reason').notNullable();
    table.string('decision', 10).nullable();
    table.string('decided_by', 255).nullable();
    table.primary(['shard_id', 'key']);
    table.index(['key'], 'estate_removals_key_idx');
    table.index(
      ['first_missed_at', 'key', 'shard_id'],
      'estate_removals_missed_idx',
    );
  });

  await knex.schema.createTable('estate_quarantine', table => {
    table.comment('Records that no entity can be made of');
    table.string('shard_id', 255).notNullable();
    table.string('key', 700).notNullable();
    table
      .string('stage', 12)
      .notNullable()
      .comment('"reading" or "composing": where it was set aside');
    table.string('kind', 40).notNullable();
    table.text('field').nullable();
    table.text('value').nullable();
    table.text('reason').notNullable();
    table.text('fix').nullable();
    table.string('first_seen_at', 24).notNullable();
    table.string('last_seen_at', 24).notNullable();
    table.primary(['shard_id', 'key', 'stage']);
    table.index(
      ['first_seen_at', 'shard_id', 'key'],
      'estate_quarantine_seen_idx',
    );
  });

  await knex.schema.createTable('estate_source_memory', table => {
    table.comment('What sources remember between reads');
    table.string('source', 100).notNullable();
    table.string('key', 255).notNullable();
    table.text('value').notNullable().comment('JSON');
    table.string('stored_at', 24).notNullable();
    table.primary(['source', 'key']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('estate_source_memory');
  await knex.schema.dropTable('estate_quarantine');
  await knex.schema.dropTable('estate_removals');
  await knex.schema.dropTable('estate_records');
  await knex.schema.dropTable('estate_shards');
};
