/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';

/** A page of a list; without `nextCursor` it is the last. @public */
export interface Page<T> {
  items: T[];
  nextCursor?: string;
  /** All that match the filter, where it is known cheaply. */
  totalCount?: number;
}

/**
 * One line of the snapshot stream (NDJSON). The last line is `end`: without it
 * the stream broke off and must not be taken for the whole.
 *
 * @public
 */
export type SnapshotLine =
  | { entity: Entity; end?: undefined }
  | { entity?: undefined; end: { count: number } };
