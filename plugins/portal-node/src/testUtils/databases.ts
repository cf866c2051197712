/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';

/** The databases that tests run on: SQLite always, PostgreSQL where there is one. @public */
export const databaseIds: TestDatabaseId[] = process.env
  .BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING
  ? ['POSTGRES_15', 'SQLITE_3']
  : ['SQLITE_3'];

/** Test databases of all {@link databaseIds}. Call it once in a `describe`. @public */
export function createTestDatabases(): TestDatabases {
  return TestDatabases.create({ ids: databaseIds });
}
