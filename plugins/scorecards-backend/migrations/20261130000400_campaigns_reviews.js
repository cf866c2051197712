/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('scorecards_campaigns', table => {
    table.string('id', 36).primary();
    table.string('title', 200).notNullable();
    table.text('description').nullable();
    table.string('state', 20).notNullable();
    table.text('check_ids').notNullable().comment('JSON');
    table.text('applies_to').nullable().comment('JSON, a filter predicate');
    table.string('due_at', 24).notNullable();
    table.string('created_by', 255).notNullable();
    table.string('created_at', 24).notNullable();
    table.string('started_at', 24).nullable();
    table.string('closed_at', 24).nullable();
    table.text('result').nullable();
    table.index(['created_at', 'id'], 'scorecards_campaigns_page_idx');
  });
  await knex.schema.createTable('scorecards_campaign_members', table => {
    table.string('campaign_id', 36).notNullable();
    table.string('entity_ref', 255).notNullable();
    table.primary(['campaign_id', 'entity_ref']);
  });
  await knex.schema.createTable('scorecards_campaign_days', table => {
    table.string('campaign_id', 36).notNullable();
    table.string('day', 10).notNullable();
    table.integer('done').notNullable();
    table.integer('total').notNullable();
    table.primary(['campaign_id', 'day']);
  });
  await knex.schema.createTable('scorecards_reviews', table => {
    table.string('id', 36).primary();
    table.string('title', 200).notNullable();
    table.string('owner', 255).nullable();
    table.string('state', 20).notNullable();
    table.string('frozen_at', 24).notNullable();
    table.string('created_by', 255).notNullable();
    table.text('attendees').notNullable().comment('JSON');
    table.string('previous_id', 36).nullable();
    table.string('signed_by', 255).nullable();
    table.string('signed_at', 24).nullable();
    table.text('note').nullable();
    table.index(['frozen_at', 'id'], 'scorecards_reviews_page_idx');
  });
  await knex.schema.createTable('scorecards_review_scores', table => {
    table.comment('The scores when a review was frozen');
    table.string('review_id', 36).notNullable();
    table.string('entity_ref', 255).notNullable();
    table.string('title', 255).notNullable();
    table.double('score').nullable();
    table.integer('tier').notNullable();
    table.primary(['review_id', 'entity_ref']);
  });
  await knex.schema.createTable('scorecards_review_items', table => {
    table.comment('The agenda');
    table.string('id', 36).primary();
    table.string('review_id', 36).notNullable();
    table.integer('position').notNullable();
    table.string('topic', 20).notNullable();
    table.text('title').notNullable();
    table.string('entity_ref', 255).nullable();
    table.double('from_score').nullable();
    table.double('to_score').nullable();
    table.unique(['review_id', 'position'], {
      indexName: 'scorecards_review_items_position_idx',
    });
  });
  await knex.schema.createTable('scorecards_review_entries', table => {
    table.comment('The minutes');
    table.string('id', 36).primary();
    table.string('review_id', 36).notNullable();
    table.string('item_id', 36).notNullable();
    table.string('kind', 20).notNullable();
    table.text('text').notNullable();
    table.string('author', 255).notNullable();
    table.string('at', 24).notNullable();
    table.string('assignee', 255).nullable();
    table.string('due_at', 24).nullable();
    table.index(['review_id', 'at'], 'scorecards_review_entries_review_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'review_entries',
    'review_items',
    'review_scores',
    'reviews',
    'campaign_days',
    'campaign_members',
    'campaigns',
  ]) {
    await knex.schema.dropTable(`scorecards_${table}`);
  }
};
