/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import { ApiHolder, createApiRef } from '@backstage/frontend-plugin-api';
import { ReactNode } from 'react';

/** What a column says about one entity. @public */
export interface EntityCell {
  content: ReactNode;
  /** The same for a CSV file. */
  text: string;
}

/** A column of lists of entities. @public */
export interface EntityColumn {
  /** Unique among columns; part of the address when the column is hidden. */
  id: string;
  label: string;
  /** Numbers and money go to the end of the cell. */
  align?: 'end';
  /**
   * What it says about the entities of one page, at most 100, by entity ref.
   * Those that it has nothing to say about are left out. It asks its backend
   * once for all of them, and throws what that call throws.
   */
  load(
    entities: readonly Entity[],
    apis: ApiHolder,
  ): Promise<ReadonlyMap<string, EntityCell>>;
}

/** The columns that plugins add to lists of entities. @public */
export interface EntityColumnsApi {
  readonly columns: readonly EntityColumn[];
}

/** Brought by the estate; filled through {@link EntityColumnBlueprint}. @public */
export const entityColumnsApiRef = createApiRef<EntityColumnsApi>().with({
  id: 'plugin.estate.entity-columns',
  pluginId: 'estate',
});
