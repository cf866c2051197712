/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import {
  AuditEvent,
  AuditSeverity,
} from '@steward/backstage-plugin-audit-trail-common';
import { Knex } from 'knex';
import { logProblems } from '@steward/backstage-plugin-portal-node';
import { readAuditorConfig } from './readAuditorConfig';
import { DefaultAuditTrailService } from './DefaultAuditTrailService';

/** An event as a plugin tells it; the rest is filled in. @public */
export type AuditEventInput = Pick<AuditEvent, 'action' | 'actor'> &
  Partial<
    Pick<
      AuditEvent,
      | 'changes'
      | 'correlationId'
      | 'durationMs'
      | 'error'
      | 'eventId'
      | 'metadata'
      | 'outcome'
      | 'parentId'
      | 'resource'
    >
  > & {
    /** Default: medium. */
    severity?: AuditSeverity;
  };

/** Records audit events of one plugin. @public */
export interface AuditTrailService {
  /**
   * Records an event in the transaction of the change it tells of, on the
   * plugin's own database: both are stored or neither.
   *
   * @throws what the database throws, so that the transaction fails.
   */
  appendWithin(
    transaction: Knex.Transaction,
    event: AuditEventInput,
  ): Promise<void>;
  /**
   * Stores an event whose outcome is yet to come. Fails only for severities
   * of `auditTrail.failClosed`.
   *
   * @returns what stores the outcome.
   */
  begin(event: AuditEvent): Promise<(event: AuditEvent) => Promise<void>>;
}

/** Depend on this to record events in a transaction. @public */
export const auditTrailServiceRef = createServiceRef<AuditTrailService>({
  id: 'audit-trail.service',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        auth: coreServices.auth,
        database: coreServices.database,
        discovery: coreServices.discovery,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        plugin: coreServices.pluginMetadata,
        rootConfig: coreServices.rootConfig,
        rootLogger: coreServices.rootLogger,
      },
      // Once for all plugins, so that the log names each problem once.
      createRootContext: ({ rootConfig, rootLogger }) => {
        const { config, ...found } = readAuditorConfig(rootConfig);
        logProblems(rootLogger, found);
        return config;
      },
      factory: (deps, config) =>
        DefaultAuditTrailService.fromServices({ ...deps, config }),
    }),
});
