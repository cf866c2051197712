/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { Container } from '@backstage/ui';
import { useParams } from 'react-router-dom';
import { EntityRuns, RunsCard } from '../src/components/EntityRuns';
import { catalogEntities } from '../src/__fixtures__/entities';

/** A stand-in for the catalog's entity page: what this plugin draws on it. */
export function EntityPage() {
  const { namespace, kind, name } = useParams();
  const ref = `${kind}:${namespace}/${name}`.toLowerCase();
  const entity = catalogEntities.find(
    candidate => stringifyEntityRef(candidate) === ref,
  );
  if (!entity) {
    return <Container>No fixture {ref}</Container>;
  }
  return (
    <EntityProvider entity={entity}>
      <Container>
        <div style={{ display: 'grid', gap: 24 }}>
          <RunsCard />
          <EntityRuns />
        </div>
      </Container>
    </EntityProvider>
  );
}
