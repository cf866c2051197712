/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PluginDatabase } from '@steward/backstage-plugin-portal-node';
import { DatabaseEntityStore } from './DatabaseEntityStore';
import { DatabaseFactStore } from './DatabaseFactStore';
import { DatabaseItemStore } from './DatabaseItemStore';
import { DatabaseMemoryStore } from './DatabaseMemoryStore';
import { DatabaseOrganizationStore } from './DatabaseOrganizationStore';
import { DatabaseQuarantineStore } from './DatabaseQuarantineStore';
import { DatabaseRecordStore } from './DatabaseRecordStore';
import { DatabaseRemovalStore } from './DatabaseRemovalStore';
import { DatabaseShardStore } from './DatabaseShardStore';
import { DatabaseSyncStore } from './DatabaseSyncStore';
import { EntityStore } from './EntityStore';
import { FactStore } from './FactStore';
import { ItemStore } from './ItemStore';
import { MemoryStore } from './MemoryStore';
import { OrganizationStore } from './OrganizationStore';
import { QuarantineStore } from './QuarantineStore';
import { RecordStore } from './RecordStore';
import { RemovalStore } from './RemovalStore';
import { ShardStore } from './ShardStore';
import { SyncStore } from './SyncStore';

/** All stores of the estate. */
export interface EstateStores {
  entities: EntityStore;
  facts: FactStore;
  items: ItemStore;
  memory: MemoryStore;
  organization: OrganizationStore;
  quarantine: QuarantineStore;
  records: RecordStore;
  removals: RemovalStore;
  shards: ShardStore;
  syncs: SyncStore;
}

/** The stores on one database. */
export function createDatabaseStores(
  database: PluginDatabase,
  clock?: () => Date,
): EstateStores {
  const entities = DatabaseEntityStore.create(database);
  return {
    entities,
    facts: DatabaseFactStore.create(database),
    items: DatabaseItemStore.create(database),
    memory: DatabaseMemoryStore.create(database),
    organization: DatabaseOrganizationStore.create(database, entities),
    quarantine: DatabaseQuarantineStore.create(database),
    records: DatabaseRecordStore.create(database),
    removals: DatabaseRemovalStore.create(database),
    shards: DatabaseShardStore.create(database),
    syncs: DatabaseSyncStore.create(database, clock),
  };
}
