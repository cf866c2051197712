/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  coreExtensionData,
  createExtensionInput,
} from '@backstage/frontend-plugin-api';
import {
  EntityContentLayoutBlueprint,
  EntityHeaderLayoutBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { EntitySummaryBlueprint } from '@steward/backstage-plugin-portal-react';
import { estateEntities } from './estateEntities';

const header = EntityHeaderLayoutBlueprint.makeWithOverrides({
  inputs: { actions: createExtensionInput([coreExtensionData.reactElement]) },
  factory(originalFactory, { inputs }) {
    const actions = inputs.actions.map(input =>
      input.get(coreExtensionData.reactElement),
    );
    return originalFactory({
      filter: estateEntities,
      loader: async () => {
        const { EntityHeader } = await import('../components/entityParts');
        return props => <EntityHeader {...props} actions={actions} />;
      },
    });
  },
});

/** What has something to say in the row on top; anything else has the usual layout. */
const summarised = { $any: [estateEntities, { kind: 'system' }] };

const overview = EntityContentLayoutBlueprint.makeWithOverrides({
  inputs: {
    summaries: createExtensionInput([
      coreExtensionData.reactElement,
      EntitySummaryBlueprint.dataRefs.filter,
    ]),
  },
  factory(originalFactory, { inputs }) {
    const summaries = inputs.summaries.map(input => ({
      id: input.node.spec.id,
      element: input.get(coreExtensionData.reactElement),
      filter: input.get(EntitySummaryBlueprint.dataRefs.filter),
    }));
    return originalFactory({
      filter: summarised,
      loader: async () => {
        const { EntityOverview } = await import('../components/entityParts');
        return props => <EntityOverview {...props} summaries={summaries} />;
      },
    });
  },
});

/** Header and overview of what the estate brings into the catalog. */
export const entityPage = [header, overview];
