/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import { createScenarioApp } from '@steward/backstage-plugin-portal-react/devUtils';
import cloudCostsPlugin, { CloudCostsApi, cloudCostsApiRef } from '../src';
import { catalogEntities } from '../src/__fixtures__/entities';
import { FixtureCosts } from '../src/__fixtures__/FixtureCosts';
import { EntityCostCard } from '../src/components/EntityCostCard';
import { EntityCostTab } from '../src/components/EntityCostTab';
import { TeamCostsWidget } from '../src/components/HomeWidget';

createScenarioApp<CloudCostsApi>({
  plugin: cloudCostsPlugin,
  api: cloudCostsApiRef,
  scenarios: {
    normal: () => new FixtureCosts().client,
    empty: () => FixtureCosts.empty().client,
    restricted: () =>
      Object.assign(new FixtureCosts(), { restricted: true }).client,
  },
  entities: catalogEntities,
  EntityContent: (_: { entity: Entity }) => (
    <>
      <EntityCostCard />
      <EntityCostTab />
      <TeamCostsWidget />
    </>
  ),
});
