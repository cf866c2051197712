/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('scorecards_campaign_members', table => {
    table.index(['entity_ref'], 'scorecards_campaign_members_entity_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('scorecards_campaign_members', table => {
    table.dropIndex(['entity_ref'], 'scorecards_campaign_members_entity_idx');
  });
};
