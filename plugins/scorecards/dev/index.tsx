/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import { createScenarioApp } from '@steward/backstage-plugin-portal-react/devUtils';
import scorecardsPlugin, { ScorecardsApi, scorecardsApiRef } from '../src';
import { catalogEntities } from '../src/__fixtures__/entities';
import { FixtureScorecards } from '../src/__fixtures__/FixtureScorecards';
import { scoreOf, worldOfScores } from '../src/__fixtures__/scores';
import { EntityScorecardCard } from '../src/components/EntityScorecardCard';
import { EntityScorecardTab } from '../src/components/EntityScorecardTab';

/** A world of so many accounts that pages and the heat map have to page. */
function largeWorld(): FixtureScorecards {
  const accounts = Array.from({ length: 400 }, (_, index) =>
    scoreOf({
      entityRef: `resource:default/aws-${String(index).padStart(12, '0')}`,
      title: `prod-workload-with-a-long-name-${index}`,
      tier: index % 3 ? 'silver' : undefined,
      requiredTier: 'silver',
      score: (index * 37) % 101,
      change: ((index * 13) % 21) - 10,
      points: [0, 1, 2, 3].map(pillar => (index * 37 + pillar * 11) % 101),
    }),
  );
  return Object.assign(new FixtureScorecards(), {
    scores: [...worldOfScores, ...accounts],
    hidden: 12,
  });
}

createScenarioApp<ScorecardsApi>({
  plugin: scorecardsPlugin,
  api: scorecardsApiRef,
  scenarios: {
    normal: () => new FixtureScorecards().client,
    empty: () => FixtureScorecards.empty().client,
    large: () => largeWorld().client,
  },
  entities: catalogEntities,
  EntityContent: (_: { entity: Entity }) => (
    <>
      <EntityScorecardCard />
      <EntityScorecardTab />
    </>
  ),
});
