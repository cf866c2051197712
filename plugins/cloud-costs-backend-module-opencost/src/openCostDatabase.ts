/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { PluginDatabase } from '@steward/backstage-plugin-portal-node';

/** The database of cloud costs, where the module has a table of its own. */
export function openCostDatabase(database: DatabaseService): PluginDatabase {
  return PluginDatabase.create(database, {
    directory: resolvePackagePath(
      '@steward/backstage-plugin-cloud-costs-backend-module-opencost',
      'migrations',
    ),
    tableName: 'cost_opencost_migrations',
  });
}
