/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { EntityScorecard } from '../EntityScorecard';

/** The scorecard on the page of an entity. */
export function EntityScorecardTab() {
  const { entity } = useEntity();
  return <EntityScorecard entityRef={stringifyEntityRef(entity)} />;
}
