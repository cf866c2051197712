/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PluginDatabase } from '@steward/backstage-plugin-portal-node';
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
export function createStores(
  database: PluginDatabase,
  clock: () => Date,
): EstateStores {
  const entities = new EntityStore(database);
  return {
    entities,
    facts: new FactStore(database),
    items: new ItemStore(database),
    memory: new MemoryStore(database),
    organization: new OrganizationStore(database, entities),
    quarantine: new QuarantineStore(database),
    records: new RecordStore(database),
    removals: new RemovalStore(database),
    shards: new ShardStore(database),
    syncs: new SyncStore(database, clock),
  };
}
