/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createApiRef } from '@backstage/frontend-plugin-api';
import { ApiClient } from '@steward/backstage-plugin-portal-react';
import { ScorecardsPaths } from '@steward/backstage-plugin-scorecards-common';

/** The routes of scorecards, as `openapi.yaml` of their backend describes them. @public */
export type ScorecardsApi = ApiClient<ScorecardsPaths>;

/** @public */
export const scorecardsApiRef = createApiRef<ScorecardsApi>().with({
  id: 'plugin.scorecards.client',
  pluginId: 'scorecards',
});
