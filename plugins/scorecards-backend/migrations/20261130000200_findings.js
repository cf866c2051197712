/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// @ts-check

/** @param {import('knex').Knex.CreateTableBuilder} table */
function findingColumns(table) {
  table.integer('collection_id').notNullable();
  table.string('key', 22).notNullable().comment('Hash of the id at the source');
  table.string('hash', 22).notNullable().comment('Of what the source says');
  table.string('entity_ref', 255).nullable().comment('None: not placed');
  table.string('control_catalog', 512).notNullable();
  table.string('control_id', 512).notNullable();
  table.string('outcome', 16).notNullable();
  table.smallint('severity').notNullable().comment('0 is critical');
  table.string('arn', 512).nullable();
  table.string('created_at', 24).nullable().comment('As the source dates it');
  table.string('since', 24).notNullable().comment('Of this outcome');
  table.string('resolved_at', 24).nullable();
  table.string('ended_at', 24).nullable().comment('None: it is current');
  table.text('document').notNullable().comment('JSON');
}

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('scorecards_collections', table => {
    table.comment('What each source told last, by scope');
    table.increments('id');
    table.string('source', 100).notNullable();
    table.string('scope', 200).notNullable();
    table.integer('version').notNullable().defaultTo(0);
    table.string('pushed_at', 24).nullable().comment('Last whole report');
    table.unique(['source', 'scope'], {
      indexName: 'scorecards_collections_source_idx',
    });
  });
  await knex.schema.createTable('scorecards_findings', table => {
    table.comment('What sources say about controls on resources');
    table.increments('id');
    findingColumns(table);
    table.unique(['collection_id', 'key'], {
      indexName: 'scorecards_findings_key_idx',
    });
    table.index(['entity_ref', 'ended_at'], 'scorecards_findings_entity_idx');
    table.index(['collection_id', 'id'], 'scorecards_findings_sweep_idx');
    table.index(['ended_at'], 'scorecards_findings_ended_idx');
    table.index(['id'], 'scorecards_findings_unplaced_idx', {
      predicate: knex.whereNull('entity_ref').whereNull('ended_at'),
    });
  });
  await knex.schema.createTable('scorecards_finding_changes', table => {
    table.comment('Changes of pushes that are still being read');
    table.string('push_id', 36).notNullable();
    table.string('begun_at', 24).notNullable();
    table.integer('nth').notNullable().comment('Order in the report');
    findingColumns(table);
    table.primary(['push_id', 'key']);
    table.index(['begun_at'], 'scorecards_finding_changes_begun_idx');
  });
  if (!knex.client.config.client.includes('sqlite')) {
    // A push that did not finish is read again, so its changes need no log.
    await knex.raw('alter table scorecards_finding_changes set unlogged');
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('scorecards_finding_changes');
  await knex.schema.dropTable('scorecards_findings');
  await knex.schema.dropTable('scorecards_collections');
};
