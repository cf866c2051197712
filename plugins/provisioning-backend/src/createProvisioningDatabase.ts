/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { PluginDatabase } from '@steward/backstage-plugin-portal-node';

export const migrations = {
  directory: resolvePackagePath(
    '@steward/backstage-plugin-provisioning-backend',
    'migrations',
  ),
};

/** The database of runs, migrated when it is first needed. */
export function createProvisioningDatabase(
  database: DatabaseService,
): PluginDatabase {
  return PluginDatabase.create(database, migrations);
}
