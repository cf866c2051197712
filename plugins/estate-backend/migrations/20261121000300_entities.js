/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('estate_items', table => {
    table.comment('The snapshot, one narrow row for each entity');
    table.string('entity_ref', 255).primary().notNullable();
    table.string('type', 60).notNullable();
    table.text('title').notNullable();
    table.text('sort_title').notNullable().comment('Lower case');
    table.string('account_id', 12).notNullable().comment('Empty for none');
    table.text('account_name').nullable();
    table.string('region', 60).notNullable().comment('Empty for none');
    table.string('state', 60).notNullable().comment('Empty for none');
    table.string('owner', 255).notNullable();
    table.text('owner_source').notNullable();
    table
      .string('unit_id', 60)
      .notNullable()
      .comment('Nearest organizational unit; empty for none');
    table.string('tenant', 120).notNullable().comment('Empty for none');
    table.string('environment', 120).notNullable().comment('Empty for none');
    table.string('vanished_at', 24).nullable();
    table.text('search').notNullable().comment('Lower case words to search in');
    table.string('hash', 64).notNullable();
    table.string('shard_id', 255).notNullable();
    table.string('record_key', 700).notNullable();
    table.index(['sort_title', 'entity_ref'], 'estate_items_title_idx');
    table.index(['type', 'sort_title', 'entity_ref'], 'estate_items_type_idx');
    table.index(['type', 'owner', 'entity_ref'], 'estate_items_owner_idx');
    table.index(['type', 'state', 'entity_ref'], 'estate_items_state_idx');
    table.index(['type', 'region', 'entity_ref'], 'estate_items_region_idx');
    table.index(['account_id', 'type'], 'estate_items_account_idx');
    table.index(['unit_id', 'type'], 'estate_items_unit_idx');
    table.index(['record_key'], 'estate_items_record_idx');
  });

  await knex.schema.createTable('estate_entities', table => {
    table.comment('The entity of each item, apart so that lists stay narrow');
    table.string('entity_ref', 255).primary().notNullable();
    table.text('entity').notNullable().comment('JSON: Entity');
  });

  await knex.schema.createTable('estate_accounts', table => {
    table.comment('The account index');
    table.string('id', 12).primary().notNullable();
    table.text('account').notNullable().comment('JSON: IndexedAccount');
    table.string('hash', 64).notNullable();
  });

  await knex.schema.createTable('estate_nodes', table => {
    table.comment(
      'The organization as a tree, with what rolls up to each node',
    );
    table.string('id', 60).primary().notNullable();
    table.string('parent_id', 60).notNullable().comment('Empty for a root');
    table
      .integer('rank')
      .notNullable()
      .comment('Organizational units go before accounts');
    table.text('sort_name').notNullable().comment('Lower case');
    table.text('node').notNullable().comment('JSON: OrganizationNode');
    table.string('hash', 64).notNullable();
    table.index(
      ['parent_id', 'rank', 'sort_name', 'id'],
      'estate_nodes_parent_idx',
    );
  });

  await knex.schema.createTable('estate_unresolved_owners', table => {
    table.comment('Owners that no Group or User answers to');
    table.string('entity_ref', 255).primary().notNullable();
    table.text('unresolved').notNullable().comment('JSON: UnresolvedOwner');
    table.string('hash', 64).notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('estate_unresolved_owners');
  await knex.schema.dropTable('estate_nodes');
  await knex.schema.dropTable('estate_accounts');
  await knex.schema.dropTable('estate_entities');
  await knex.schema.dropTable('estate_items');
};
