/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { entityFilters } from '../entity/entityFilters';

const accountCard = EntityCardBlueprint.make({
  name: 'account',
  params: {
    type: 'content',
    filter: entityFilters.account,
    loader: () =>
      import('../components/entityParts').then(m => <m.AccountCard />),
  },
});

const containmentCard = EntityCardBlueprint.make({
  name: 'containment',
  params: {
    type: 'content',
    filter: entityFilters.account,
    loader: async () => {
      const { ContainmentCard } = await import('../components/entityParts');
      return <ContainmentCard />;
    },
  },
});

const organizationalUnitCard = EntityCardBlueprint.make({
  name: 'organizational-unit',
  params: {
    type: 'content',
    filter: entityFilters.organizationalUnit,
    loader: () =>
      import('../components/entityParts').then(m => (
        <m.OrganizationalUnitCard />
      )),
  },
});

const clusterCard = EntityCardBlueprint.make({
  name: 'cluster',
  params: {
    type: 'content',
    filter: entityFilters.cluster,
    loader: () =>
      import('../components/entityParts').then(m => <m.ClusterCard />),
  },
});

const enclaveCard = EntityCardBlueprint.make({
  name: 'enclave',
  params: {
    type: 'content',
    filter: entityFilters.enclave,
    loader: () =>
      import('../components/entityParts').then(m => <m.EnclaveCard />),
  },
});

const environmentCard = EntityCardBlueprint.make({
  name: 'environment',
  params: {
    type: 'content',
    filter: entityFilters.environment,
    loader: () =>
      import('../components/entityParts').then(m => <m.EnvironmentCard />),
  },
});

const environmentComponentsCard = EntityCardBlueprint.make({
  name: 'environment-components',
  params: {
    type: 'content',
    filter: entityFilters.environment,
    loader: () =>
      import('../components/entityParts').then(m => (
        <m.EnvironmentComponentsCard />
      )),
  },
});

const namespaceCard = EntityCardBlueprint.make({
  name: 'namespace',
  params: {
    type: 'content',
    filter: entityFilters.namespace,
    loader: () =>
      import('../components/entityParts').then(m => <m.NamespaceCard />),
  },
});

const teamCard = EntityCardBlueprint.make({
  name: 'team',
  params: {
    type: 'info',
    filter: entityFilters.team,
    loader: () => import('../components/entityParts').then(m => <m.TeamCard />),
  },
});

export const entityCards = [
  accountCard,
  containmentCard,
  organizationalUnitCard,
  clusterCard,
  enclaveCard,
  environmentCard,
  environmentComponentsCard,
  namespaceCard,
  teamCard,
];
