/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createBackend } from '@backstage/backend-defaults';
import {
  auditTrailAuditorFactory,
  auditTrailSignInModule,
} from '@steward/backstage-plugin-audit-trail-node';
import { serveMetrics } from './metrics/serveMetrics';

// Before any plugin, since what is measured earlier is lost
const metricsPort = process.env.STEWARD_METRICS_PORT;
if (metricsPort) {
  serveMetrics(Number(metricsPort)).catch(error => {
    console.error(
      `STEWARD_METRICS_PORT = ${metricsPort} cannot serve metrics: ${error.message}. Name a free port.`,
    );
    process.exit(1);
  });
}

const backend = createBackend();

// No 404 while it starts
backend.add(import('./rootHttpRouter'));

// The built app, served by this process
backend.add(import('@backstage/plugin-app-backend'));

// Sign-in
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('./signIn/signIn'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));

// Catalog
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));

// The AWS estate, and its place in the catalog
backend.add(import('@steward/backstage-plugin-estate-backend'));
backend.add(import('@steward/backstage-plugin-estate-backend-module-aws'));
backend.add(import('@steward/backstage-plugin-estate-backend-module-git'));
backend.add(import('@steward/backstage-plugin-catalog-backend-module-estate'));

// Every audit event of every plugin, kept and proved
backend.add(auditTrailAuditorFactory);
backend.add(auditTrailSignInModule);
backend.add(import('@steward/backstage-plugin-audit-trail-backend'));

// Permissions
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('./permissions/permissionPolicy'));

// Requests on AWS: approval, runs, reversal
backend.add(import('@steward/backstage-plugin-provisioning-backend'));
backend.add(
  import('@steward/backstage-plugin-provisioning-backend-module-aws'),
);
backend.add(
  import('@steward/backstage-plugin-provisioning-backend-module-gitops'),
);
backend.add(
  import('@steward/backstage-plugin-provisioning-backend-module-scorecards'),
);
backend.add(
  import('@steward/backstage-plugin-provisioning-backend-module-cloud-costs'),
);

// What it costs
backend.add(import('@steward/backstage-plugin-cloud-costs-backend'));
backend.add(
  import('@steward/backstage-plugin-cloud-costs-backend-module-focus'),
);
backend.add(import('@steward/backstage-plugin-cloud-costs-backend-module-aws'));
backend.add(
  import('@steward/backstage-plugin-cloud-costs-backend-module-opencost'),
);

// Scores of what is in the catalog, and why
backend.add(import('@steward/backstage-plugin-scorecards-backend'));
backend.add(import('@steward/backstage-plugin-scorecards-backend-module-aws'));
backend.add(
  import('@steward/backstage-plugin-scorecards-backend-module-provisioning'),
);
backend.add(
  import('@steward/backstage-plugin-scorecards-backend-module-audit-trail'),
);
backend.add(
  import('@steward/backstage-plugin-scorecards-backend-module-cloud-costs'),
);

// Self-service
backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(import('@backstage/plugin-scaffolder-backend-module-github'));
backend.add(
  import('@backstage/plugin-scaffolder-backend-module-notifications'),
);
backend.add(
  import('@steward/backstage-plugin-scaffolder-backend-module-provisioning'),
);

// Search: PostgreSQL's own where that is the database, in memory on SQLite
backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-pg'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(import('@backstage/plugin-search-backend-module-techdocs'));

// Documentation
backend.add(import('@backstage/plugin-techdocs-backend'));

// Events, notifications and live updates
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-events-backend-module-aws-sqs'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));

// Settings of each person
backend.add(import('@backstage/plugin-user-settings-backend'));

// Tools for agents
backend.add(import('@backstage/plugin-mcp-actions-backend'));

backend.start();
