/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { DuckDBInstance } from '@duckdb/node-api';

/** An empty DuckDB in memory. Loaded when it is asked for: most sandboxes never need it. */
export async function createDuckDb(): Promise<DuckDBInstance> {
  const duckDb: typeof import('@duckdb/node-api') = require('@duckdb/node-api');
  return duckDb.DuckDBInstance.create(':memory:', { threads: '1' });
}
