/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PluginDatabase } from '@steward/backstage-plugin-portal-node';
import { markDue } from '../entities/EntityStore';

interface SourceRow {
  id: number;
  version: number;
}

/**
 * Has entities evaluated whose findings changed, wherever they came from. What
 * was seen of each source is noted together with the mark, so that no change
 * is missed when a replica dies.
 */
export class FindingWatch {
  readonly #database: PluginDatabase;
  readonly #clock: () => Date;

  constructor(database: PluginDatabase, clock: () => Date = () => new Date()) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Looks once; on one replica at a time. */
  async look(): Promise<void> {
    const knex = await this.#database.get();
    const sources = await knex<SourceRow>('scorecards_collections').select(
      'id',
      'version',
    );
    const seen = new Map<string, string>(
      (
        await knex('scorecards_state')
          .where('key', 'like', 'findings/%')
          .select('key', 'value')
      ).map(({ key, value }) => [key, value]),
    );
    for (const { id, version } of sources) {
      const key = `findings/${id}`;
      if (version > Number(seen.get(key) ?? 0)) {
        await knex.transaction(async trx => {
          const refs: string[] = await trx('scorecards_findings')
            .where({ collection_id: id })
            .whereNotNull('entity_ref')
            .distinct()
            .pluck('entity_ref');
          await markDue(trx, this.#clock(), refs);
          await trx('scorecards_state')
            .insert({ key, value: String(version) })
            .onConflict('key')
            .merge();
        });
      }
    }
  }
}
