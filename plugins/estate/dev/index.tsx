/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import { createScenarioApp } from '@steward/backstage-plugin-portal-react/devUtils';
import estatePlugin, { EstateApi, estateApiRef } from '../src';
import { FixtureEstate } from '../src/__fixtures__/FixtureEstate';
import { AccountCard } from '../src/components/AccountCard';
import { ClusterCard } from '../src/components/ClusterCard';
import { EnclaveCard } from '../src/components/EnclaveCard';
import {
  EnvironmentCard,
  EnvironmentComponentsCard,
} from '../src/components/EnvironmentCard';
import { NamespaceCard } from '../src/components/NamespaceCard';
import { OrganizationalUnitCard } from '../src/components/OrganizationalUnitCard';
import { TeamCard } from '../src/components/TeamCard';
import { createEmptyApi } from './createEmptyApi';

const cards: Record<string, (() => JSX.Element)[]> = {
  'cloud-account': [AccountCard],
  'organizational-unit': [OrganizationalUnitCard],
  'kubernetes-cluster': [ClusterCard],
  'nitro-enclave': [EnclaveCard],
  environment: [EnvironmentCard, EnvironmentComponentsCard],
  'kubernetes-namespace': [NamespaceCard],
  team: [TeamCard],
};

createScenarioApp<EstateApi>({
  plugin: estatePlugin,
  api: estateApiRef,
  scenarios: {
    normal: () => new FixtureEstate({ accounts: 40 }).client,
    empty: createEmptyApi,
    large: () => new FixtureEstate({ accounts: 10_000 }).client,
    long: () => new FixtureEstate({ accounts: 40, longNames: true }).client,
  },
  entities: new FixtureEstate({ accounts: 40 }).entities,
  EntityContent: ({ entity }: { entity: Entity }) => (
    <>
      {cards[String(entity.spec?.type)]?.map(Card => (
        <Card key={Card.name} />
      ))}
    </>
  ),
});
