/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createScenarioApp } from '@steward/backstage-plugin-portal-react/devUtils';
import provisioningPlugin, { provisioningApiRef } from '../src';
import { catalogEntities } from '../src/__fixtures__/entities';
import { EntityRuns, RunsCard } from '../src/components/EntityRuns';
import { scenarios } from './scenarios';

createScenarioApp({
  plugin: provisioningPlugin,
  api: provisioningApiRef,
  scenarios,
  entities: catalogEntities,
  EntityContent: () => (
    <>
      <RunsCard />
      <EntityRuns />
    </>
  ),
});
