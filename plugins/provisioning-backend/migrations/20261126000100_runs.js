/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  const sqlite = knex.client.config.client.includes('sqlite');
  await knex.schema.createTable('provisioning_runs', table => {
    table.string('id', 36).primary();
    table.string('kind', 100).notNullable();
    table.string('executor', 60).notNullable();
    table.string('state', 20).notNullable();
    table.integer('version').notNullable();
    table.string('requested_by', 255).notNullable();
    table.string('account_id', 12).nullable();
    table.string('team', 63).nullable();
    table.string('entity_ref', 255).nullable();
    table.text('words').notNullable().comment('What a search looks at');
    table.string('correlation_id', 100).notNullable();
    table
      .string('natural_key', 512)
      .notNullable()
      .comment('What no two runs may touch at the same time');
    table
      .string('active_key', 512)
      .nullable()
      .unique({ indexName: 'provisioning_runs_active_uniq' })
      .comment('The natural key while the run is active');
    table
      .string('idempotency_key', 255)
      .nullable()
      .unique({ indexName: 'provisioning_runs_idempotency_uniq' });
    table
      .string('request_hash', 64)
      .notNullable()
      .comment('SHA-256 of requester, kind, target and inputs');
    table
      .string('due_at', 24)
      .nullable()
      .comment('When the worker takes it up');
    table.string('lease_owner', 36).nullable();
    table.string('lease_until', 24).nullable();
    table.string('created_at', 24).notNullable();
    table.string('updated_at', 24).notNullable();
    table.string('finished_at', 24).nullable();
    table.bigInteger('cost_delta_cents').nullable();
    table.string('cost_currency', 3).nullable();
    table.integer('log_seq').notNullable().defaultTo(0);
    table.text('log_cursor').nullable();
    table
      .string('log_due_at', 24)
      .nullable()
      .comment('When the log of the far end is read next');
    table.string('watched_until', 24).nullable();
    table.text('summary').notNullable().comment('RunSummary as JSON');
    table.text('document').notNullable().comment('Run as JSON');
    for (const column of ['requested_by', 'account_id', 'team', 'entity_ref']) {
      table.index(
        [column, 'created_at', 'id'],
        `provisioning_runs_${column}_idx`,
      );
    }
    table.index(['created_at', 'id'], 'provisioning_runs_created_idx');
    table.index(['state', 'created_at', 'id'], 'provisioning_runs_state_idx');
    table.index(['kind', 'finished_at'], 'provisioning_runs_kind_idx');
    table.index(['correlation_id'], 'provisioning_runs_correlation_idx');
  });
  for (const column of ['due_at', 'log_due_at']) {
    await knex.raw(
      `create index provisioning_runs_${column}_idx on provisioning_runs (${column}) where ${column} is not null`,
    );
  }
  await knex.schema.createTable('provisioning_run_transitions', table => {
    table.comment('Append-only: every change of state');
    table.string('run_id', 36).notNullable();
    table.integer('seq').notNullable();
    table.string('event', 30).notNullable();
    table.string('from_state', 20).nullable();
    table.string('to_state', 20).notNullable();
    table.string('by', 255).nullable();
    table.string('at', 24).notNullable();
    table.text('comment').nullable();
    table
      .boolean('to_notify')
      .notNullable()
      .comment('Whether people are still to be told');
    table.primary(['run_id', 'seq']);
  });
  await knex.raw(
    `create index provisioning_run_transitions_notify_idx on provisioning_run_transitions (at) where to_notify${
      sqlite ? ' = 1' : ''
    }`,
  );
  await knex.schema.createTable('provisioning_run_decisions', table => {
    table.comment('Append-only: what people decided, one a person and digest');
    table.string('run_id', 36).notNullable();
    table.string('digest', 64).notNullable();
    table.string('by', 255).notNullable();
    table.string('decision', 10).notNullable();
    table.string('at', 24).notNullable();
    table.text('document').notNullable();
    table.primary(['run_id', 'digest', 'by']);
    table.index(['by', 'at'], 'provisioning_run_decisions_by_idx');
  });
  await knex.schema.createTable('provisioning_run_approvers', table => {
    table.comment('Groups and users that a run waits for');
    table.string('run_id', 36).notNullable();
    table.string('ref', 255).notNullable();
    table.primary(['run_id', 'ref']);
    table.index(['ref', 'run_id'], 'provisioning_run_approvers_ref_idx');
  });
  await knex.schema.createTable('provisioning_run_effects', table => {
    table.comment('What runs created, changed or removed, by reference');
    table.string('run_id', 36).notNullable();
    table.integer('position').notNullable();
    table.string('type', 60).notNullable();
    table.string('ref', 1024).notNullable();
    table.string('operation', 10).notNullable();
    table.primary(['run_id', 'position']);
    table.index(['ref', 'run_id'], 'provisioning_run_effects_ref_idx');
  });
  await knex.schema.createTable('provisioning_run_log', table => {
    table.string('run_id', 36).notNullable();
    table.integer('seq').notNullable();
    table.string('at', 24).notNullable();
    table.string('source', 20).notNullable();
    table.string('level', 10).notNullable();
    table.string('step', 200).nullable();
    table.bigInteger('elapsed_ms').nullable();
    table.text('text').notNullable();
    table.primary(['run_id', 'seq']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'run_log',
    'run_effects',
    'run_approvers',
    'run_decisions',
    'run_transitions',
    'runs',
  ]) {
    await knex.schema.dropTable(`provisioning_${table}`);
  }
};
