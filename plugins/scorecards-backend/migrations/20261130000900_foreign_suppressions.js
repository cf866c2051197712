/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('scorecards_findings', table => {
    table.index(['since', 'id'], 'scorecards_findings_suppressed_idx', {
      predicate: knex.whereRaw("outcome = 'suppressed' and ended_at is null"),
    });
  });
  await knex.schema.createTable('scorecards_opt_outs', table => {
    table.comment('What annotations of entities hide from other scorecards');
    table.string('id', 36).primary();
    table.string('entity_ref', 255).notNullable();
    table.string('annotation', 255).notNullable();
    table.string('hidden', 255).notNullable().comment('What it names');
    table.string('since', 24).notNullable().comment('When it was first seen');
    table.unique(['entity_ref', 'annotation', 'hidden'], {
      indexName: 'scorecards_opt_outs_entity_idx',
    });
    table.index(['since', 'id'], 'scorecards_opt_outs_page_idx');
  });
  // The next reading of the catalog notes what these opt out of.
  await knex('scorecards_entities')
    .where('entity', 'like', '%"scorecard.io/disabled-metrics"%')
    .update({ hash: '' });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('scorecards_opt_outs');
  await knex.schema.alterTable('scorecards_findings', table => {
    table.dropIndex(['since', 'id'], 'scorecards_findings_suppressed_idx');
  });
};
