/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// @ts-check

const OLD = {
  person: '(person_ref, occurred_at, seq)',
  resource: '(resource_ref, occurred_at, seq)',
  entity: '(entity_ref, occurred_at, seq)',
};

// What somebody did, and what was done to something, is mostly asked for with
// something else besides: that is then looked at in the index, not in a row
// for each entry.
const NEW = {
  person:
    '(person_ref, occurred_at, seq, action, account_id, entity_ref, outcome, severity)',
  resource:
    '(resource_ref, occurred_at, seq, action, account_id, person_ref, outcome, severity)',
  entity:
    '(entity_ref, occurred_at, seq, action, account_id, person_ref, outcome, severity)',
};

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await replace(knex, NEW);
  await knex.raw(
    `create index if not exists audit_events_outcome_idx on audit_events (outcome, occurred_at, seq) where outcome <> 'success'`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index audit_events_outcome_idx');
  await replace(knex, OLD);
};

/**
 * @param {import('knex').Knex} knex
 * @param {Record<string, string>} definitions
 */
async function replace(knex, definitions) {
  for (const [name, definition] of Object.entries(definitions)) {
    await knex.raw(`drop index if exists audit_events_${name}_idx`);
    await knex.raw(
      `create index audit_events_${name}_idx on audit_events ${definition}`,
    );
  }
}
