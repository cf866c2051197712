/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EstatePaths } from '@steward/backstage-plugin-estate-common';

type Query<Path extends keyof EstatePaths> = EstatePaths[Path] extends {
  get: { parameters: { query?: infer Q } };
}
  ? NonNullable<Q>
  : never;

/** Filter, order and page of a list of estate entities. */
export type ItemsQuery = Query<'/items'>;

/** Filter and page of the shards. */
export type ShardsQuery = Query<'/sync'>;
