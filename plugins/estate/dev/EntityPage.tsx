/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { Container } from '@backstage/ui';
import { useParams } from 'react-router-dom';
import { AccountCard } from '../src/components/AccountCard';
import { FixtureEstateApi } from '../src/__fixtures__/FixtureEstateApi';

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
        <div style={{ maxWidth: 480, padding: '16px 0' }}>
          {entity.spec?.type === 'cloud-account' && <AccountCard />}
        </div>
      </Container>
    </EntityProvider>
  );
}
