/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createScenarioApp } from '@steward/backstage-plugin-portal-react/devUtils';
import auditTrailPlugin, { auditTrailApiRef } from '../src';
import { EntityAuditContent } from '../src/components/EntityAuditContent';
import { scenarios } from './scenarios';

createScenarioApp({
  plugin: auditTrailPlugin,
  api: auditTrailApiRef,
  scenarios,
  entities: [
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { namespace: 'default', name: 'payments-api' },
      spec: { type: 'service' },
    },
  ],
  EntityContent: EntityAuditContent,
});
