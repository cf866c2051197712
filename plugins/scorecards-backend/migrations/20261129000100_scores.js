/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('scorecards_turns', table => {
    table.comment('Which replica is at what one replica is enough for');
    table.string('name', 60).primary();
    table.string('holder', 36).nullable();
    table.string('free_at', 24).notNullable();
  });
  await knex.schema.createTable('scorecards_state', table => {
    table.comment('Single values, such as the version of the policy');
    table.string('key', 60).primary();
    table.text('value').notNullable();
  });
  await knex.schema.createTable('scorecards_entities', table => {
    table.comment('Entities of the catalog; the due ones are to be evaluated');
    table.string('id', 255).primary().comment('Entity ref');
    table.string('kind', 63).notNullable();
    table.string('hash', 64).notNullable();
    table.text('entity').notNullable();
    table.string('due_at', 24).nullable();
    table
      .integer('dirty')
      .notNullable()
      .defaultTo(0)
      .comment('1 when something changed since its evaluation began');
    table.string('lease_owner', 36).nullable();
    table.string('lease_until', 24).nullable();
    table.index(['due_at', 'id'], 'scorecards_entities_due_idx');
  });
  await knex.schema.createTable('scorecards_relations', table => {
    table.comment('What is part of what, and who owns what');
    table.string('parent_ref', 255).notNullable();
    table.string('type', 20).notNullable();
    table.string('child_ref', 255).notNullable();
    table.primary(['parent_ref', 'type', 'child_ref']);
    table.index(['child_ref'], 'scorecards_relations_child_idx');
  });
  await knex.schema.createTable('scorecards_fact_collections', table => {
    table.comment('How current each scope of each collector is');
    table.string('id', 300).primary().comment('<collector>/<scope>');
    table.string('collector', 50).notNullable();
    table.string('scope', 200).notNullable();
    table.string('observed_at', 24).nullable();
    table.text('cursor').nullable();
    table.integer('failures').notNullable().defaultTo(0);
    table.text('problem').nullable();
    table.string('due_at', 24).nullable();
    table.string('lease_owner', 36).nullable();
    table.string('lease_until', 24).nullable();
  });
  await knex.schema.createTable('scorecards_facts', table => {
    table.string('entity_ref', 255).notNullable();
    table.string('name', 100).notNullable();
    table.text('value').notNullable().comment('JSON');
    table.string('collection_id', 300).notNullable();
    table.string('changed_at', 24).notNullable();
    table
      .string('stale_since', 24)
      .nullable()
      .comment('When the collector first could not look at this entity');
    table.primary(['entity_ref', 'name']);
    table.index(
      ['collection_id', 'entity_ref'],
      'scorecards_facts_collection_idx',
    );
  });
  await knex.schema.createTable('scorecards_verdicts', table => {
    table.string('entity_ref', 255).notNullable();
    table.string('check_id', 100).notNullable();
    table.string('pillar', 20).notNullable();
    table.string('severity', 20).notNullable();
    table.string('state', 20).notNullable();
    table.text('reason').notNullable();
    table.text('evidence').notNullable().comment('JSON');
    table.integer('passed').nullable();
    table.integer('total').nullable();
    table.integer('disagreement').notNullable().defaultTo(0);
    table.string('without_exemption', 20).nullable();
    table.string('exemption_id', 36).nullable();
    table.string('policy_version', 60).notNullable();
    table.string('since', 24).notNullable();
    table.primary(['entity_ref', 'check_id']);
    table.index(
      ['check_id', 'state', 'entity_ref'],
      'scorecards_verdicts_check_idx',
    );
  });
  await knex.schema.createTable('scorecards_transitions', table => {
    table.comment('Append-only: every verdict that became another one');
    table.string('id', 36).primary();
    table.string('entity_ref', 255).notNullable();
    table.string('check_id', 100).notNullable();
    table.string('at', 24).notNullable();
    table.string('reason', 20).notNullable();
    table.text('before').nullable().comment('JSON, what a score needs of it');
    table.text('after').nullable();
    table.string('run_id', 60).nullable();
    table.index(
      ['entity_ref', 'at', 'id'],
      'scorecards_transitions_entity_idx',
    );
  });
  await knex.schema.createTable('scorecards_scores', table => {
    table.comment('One row for each entity that a check applies to');
    table.string('entity_ref', 255).primary();
    table.string('kind', 63).notNullable();
    table.string('type', 100).nullable();
    table.string('title', 255).notNullable();
    table.string('search', 600).notNullable().comment('Lower case');
    table.string('owner', 255).nullable();
    table.string('account_id', 12).nullable();
    table.text('unit_path').nullable().comment('/r-…/ou-…/');
    table.double('score').nullable();
    table.double('low').notNullable();
    table.double('high').notNullable();
    table.double('coverage').notNullable();
    table.double('without_exemptions').nullable();
    table.double('baseline').nullable().comment('The score 30 days ago');
    table.integer('tier').notNullable().comment('0 for none to 4');
    table.integer('required_tier').notNullable();
    for (const pillar of ['security', 'quality', 'performance', 'compliance']) {
      table.double(pillar).nullable();
    }
    for (const state of ['fail', 'warn', 'exempt', 'unknown', 'error']) {
      table.integer(`${state}_count`).notNullable();
    }
    table.text('details').notNullable().comment('JSON: pillars, counts, caps');
    table.string('evaluated_at', 24).notNullable();
    table.index(['score', 'entity_ref'], 'scorecards_scores_score_idx');
    table.index(['owner', 'score'], 'scorecards_scores_owner_idx');
    table.index(['type', 'score'], 'scorecards_scores_type_idx');
  });
  await knex.schema.createTable('scorecards_daily', table => {
    table.comment('The last score of each day on which it changed');
    table.string('entity_ref', 255).notNullable();
    table.string('day', 10).notNullable();
    table.double('score').nullable();
    table.double('coverage').notNullable();
    table.integer('tier').notNullable();
    for (const pillar of ['security', 'quality', 'performance', 'compliance']) {
      table.double(pillar).nullable();
    }
    table.integer('reconstructed').notNullable().defaultTo(0);
    table.primary(['entity_ref', 'day']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'daily',
    'scores',
    'transitions',
    'verdicts',
    'facts',
    'fact_collections',
    'relations',
    'entities',
    'state',
    'turns',
  ]) {
    await knex.schema.dropTable(`scorecards_${table}`);
  }
};
