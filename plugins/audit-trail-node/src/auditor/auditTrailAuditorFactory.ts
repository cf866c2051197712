/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { auditTrailServiceRef } from '../AuditTrailService';
import { readAuditorConfig } from '../readAuditorConfig';
import { AuditLog } from './AuditLog';
import { StoringAuditorService } from './StoringAuditorService';

/**
 * Stands in for Backstage's auditor: every event of every plugin of the
 * backend is stored in the audit trail.
 *
 * @example
 * ```ts
 * backend.add(auditTrailAuditorFactory);
 * ```
 * @public
 */
export const auditTrailAuditorFactory = createServiceFactory({
  service: coreServices.auditor,
  deps: {
    auth: coreServices.auth,
    httpAuth: coreServices.httpAuth,
    logger: coreServices.logger,
    plugin: coreServices.pluginMetadata,
    rootConfig: coreServices.rootConfig,
    trail: auditTrailServiceRef,
  },
  createRootContext: ({ rootConfig }) =>
    readAuditorConfig(rootConfig).logLevels,
  factory: ({ logger, plugin, ...deps }, logLevels) =>
    StoringAuditorService.create({
      ...deps,
      log: new AuditLog(logLevels, logger),
      pluginId: plugin.getId(),
    }),
});
