/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// @ts-check

const COLUMNS = `
  id varchar(36) not null,
  occurred_at TEXT_C not null,
  recorded_at TEXT_C not null,
  person_ref TEXT_C,
  actor_ref TEXT_C,
  plugin TEXT_C not null,
  action TEXT_C not null,
  resource_ref TEXT_C,
  entity_ref TEXT_C,
  account_id TEXT_C,
  outcome TEXT_C not null,
  severity TEXT_C not null,
  correlation_id TEXT_C not null,
  words text not null,
  record text not null,
  prev_hash char(64) not null,
  hash char(64) not null`;

// Pages are read newest first by each of these.
const INDEXES = [
  ['occurred', '(occurred_at, seq)'],
  ['person', '(person_ref, occurred_at, seq)'],
  ['actor', '(actor_ref, occurred_at, seq)'],
  ['action', '(action, occurred_at, seq)'],
  ['resource', '(resource_ref, occurred_at, seq)'],
  ['entity', '(entity_ref, occurred_at, seq)'],
  ['account', '(account_id, occurred_at, seq)'],
  ['correlation', '(correlation_id, occurred_at, seq)'],
  ['failed', `(occurred_at, seq) where outcome <> 'success'`],
  [
    'severe',
    `(severity, occurred_at, seq) where severity in ('high', 'critical')`,
  ],
  ['id', '(id)'],
];

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  const sqlite = knex.client.config.client.includes('sqlite');
  // Compared byte by byte, so that "begins with" uses the indexes.
  const columns = COLUMNS.replaceAll(
    'TEXT_C',
    sqlite ? 'text' : 'text collate "C"',
  );
  await knex.raw(
    sqlite
      ? `create table audit_events (seq integer primary key, ${columns})`
      : `create table audit_events (seq bigint not null, ${columns}, primary key (recorded_at, seq)) partition by range (recorded_at)`,
  );
  const indexes = [
    ...INDEXES,
    sqlite ? ['recorded', '(recorded_at, seq)'] : ['seq', '(seq)'],
  ];
  for (const [name, definition] of indexes) {
    await knex.raw(
      `create index audit_events_${name}_idx on audit_events ${definition}`,
    );
  }
  if (!sqlite) {
    await knex.raw(
      `create index audit_events_words_idx on audit_events using gin (string_to_array(words, ' '))`,
    );
  }
  await knex.schema.createTable('audit_head', table => {
    table.comment('The end of the chain; its lock serialises appends');
    table.integer('id').primary();
    table.bigInteger('seq').notNullable();
    table.string('hash', 64).notNullable();
    table.string('recorded_at', 24).notNullable();
  });
  await knex('audit_head').insert({
    id: 1,
    seq: 0,
    hash: '0'.repeat(64),
    recorded_at: '1970-01-01T00:00:00.000Z',
  });
  await knex.schema.createTable('audit_digests', table => {
    table.comment('Signed statements of what the chain held');
    table.integer('number').primary();
    table.bigInteger('from_seq').notNullable();
    table.bigInteger('to_seq').notNullable();
    table.string('to_recorded_at', 24).notNullable();
    table.text('statement').notNullable().comment('Canonical JSON; signed');
    table.text('public_key').notNullable();
    table.text('signature').notNullable();
    table
      .string('dropped_at', 24)
      .nullable()
      .comment('When retention dropped its records');
  });
  await knex.schema.createTable('audit_actor_keys', table => {
    table.comment('Open the names of actors; destroying one pseudonymises');
    table.string('ref', 255).primary();
    table.string('key', 64).nullable();
    table.string('destroyed_at', 24).nullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'audit_actor_keys',
    'audit_digests',
    'audit_head',
    'audit_events',
  ]) {
    await knex.schema.dropTable(table);
  }
};
