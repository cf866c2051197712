/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useRouteRefParams } from '@backstage/frontend-plugin-api';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { Container } from '@backstage/ui';
import { ComponentType } from 'react';

export interface EntityPageProps {
  entities: Entity[];
  Content: ComponentType<{ entity: Entity }>;
}

/** A stand-in for the catalog's entity page: what one plugin draws on it. */
export function EntityPage(props: EntityPageProps) {
  const { entities, Content } = props;
  const { namespace, kind, name } = useRouteRefParams(entityRouteRef);
  const ref = stringifyEntityRef({ kind, namespace, name });
  const entity = entities.find(
    candidate => stringifyEntityRef(candidate) === ref,
  );
  if (!entity) {
    return <Container>No fixture {ref}</Container>;
  }
  return (
    <EntityProvider entity={entity}>
      <Container>
        <div style={{ display: 'grid', gap: 24 }}>
          <Content entity={entity} />
        </div>
      </Container>
    </EntityProvider>
  );
}
