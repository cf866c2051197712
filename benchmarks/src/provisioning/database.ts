/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { POSTGRES } from '../lib/dropDatabases';

/** Names of the databases of these benchmarks begin so. */
export const PREFIX = 'steward_provisioning_benchmark_';

/** `backend.database` of the backends of these benchmarks. */
export function databaseConfig(): object {
  return { client: 'pg', connection: POSTGRES, prefix: PREFIX };
}
