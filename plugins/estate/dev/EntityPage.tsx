/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { Container } from '@backstage/ui';
import { useParams } from 'react-router-dom';
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
import { FixtureEstateApi } from '../src/__fixtures__/FixtureEstateApi';

const cards: Record<string, (() => JSX.Element)[]> = {
  'cloud-account': [AccountCard],
  'organizational-unit': [OrganizationalUnitCard],
  'kubernetes-cluster': [ClusterCard],
  'nitro-enclave': [EnclaveCard],
  environment: [EnvironmentCard, EnvironmentComponentsCard],
  'kubernetes-namespace': [NamespaceCard],
  team: [TeamCard],
};

/** A stand-in for the catalog's entity page: the entity's cards and nothing else. */
export function EntityPage(props: { api: Pick<FixtureEstateApi, 'entities'> }) {
  const { namespace, kind, name } = useParams();
  const ref = `${kind}:${namespace}/${name}`.toLowerCase();
  const entity = props.api.entities.find(
    candidate => stringifyEntityRef(candidate) === ref,
  );
  if (!entity) {
    return <Container>No fixture {ref}</Container>;
  }
  return (
    <EntityProvider entity={entity}>
      <Container>
        <div style={{ display: 'grid', gap: 16, maxWidth: 520 }}>
          {cards[String(entity.spec?.type)]?.map(Card => (
            <Card key={Card.name} />
          ))}
        </div>
      </Container>
    </EntityProvider>
  );
}
