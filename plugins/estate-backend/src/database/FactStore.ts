/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import {
  DoctorReport,
  EstateFacets,
  Freshness,
} from '@steward/backstage-plugin-estate-common';
import { PluginDatabase } from '@steward/backstage-plugin-portal-node';

/** The single facts that are kept. */
export interface EstateFacts {
  snapshot: {
    etag: string;
    total: number;
    /** Everything that the snapshot was made of besides records. */
    inputs: string;
    composedAt: string;
  };
  /** Another version whenever any record changed. */
  records: { version: string };
  freshness: Omit<Freshness, 'runningSyncId'>;
  doctor: DoctorReport;
  owners: { hash: string; entities: Entity[]; readAt: string };
  /** By type; those of all under ''. */
  facets: Record<string, EstateFacets>;
}

/** Keeps facts in `estate_facts`. */
export class FactStore {
  readonly #database: PluginDatabase;

  constructor(database: PluginDatabase) {
    this.#database = database;
  }

  async get<N extends keyof EstateFacts>(
    name: N,
  ): Promise<EstateFacts[N] | undefined> {
    const knex = await this.#database.get();
    const row = await knex('estate_facts').where({ name }).first('value');
    return row && JSON.parse(row.value);
  }

  async set<N extends keyof EstateFacts>(
    name: N,
    value: EstateFacts[N],
  ): Promise<void> {
    const knex = await this.#database.get();
    await knex('estate_facts')
      .insert({ name, value: JSON.stringify(value) })
      .onConflict('name')
      .merge();
  }
}
