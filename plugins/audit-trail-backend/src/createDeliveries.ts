/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import { AuditSink } from '@steward/backstage-plugin-audit-trail-node';
import { AwsAccess } from '@steward/backstage-plugin-aws-access-node';
import { AuditTrailConfig } from './config/readAuditTrailConfig';
import { AuditStores } from './createStores';
import { DigestAnchor } from './proof/DigestAnchor';
import { ScaffolderSteps } from './scaffolder/ScaffolderSteps';
import { createSink, Sinks } from './sinks';

/** What takes records elsewhere: sinks, copies of digests, and the steps of tasks. */
export function createDeliveries(options: {
  auth: AuthService;
  aws: AwsAccess;
  config: AuditTrailConfig;
  logger: LoggerService;
  scaffolder: ScaffolderService;
  stores: AuditStores;
  /** Of modules. */
  moreSinks: AuditSink[];
}): { sinks: Sinks; anchor?: DigestAnchor } {
  const { aws, config, logger, stores } = options;
  const { anchor } = config;
  const sinks = Sinks.create({ ...stores, logger });
  sinks.addUnusable(...config.unusableSinks);
  sinks.addOwn(ScaffolderSteps.create({ ...options, ...stores }));
  sinks.add(
    ...config.sinks.map(settings => createSink(settings, aws)),
    ...options.moreSinks,
  );
  return {
    sinks,
    ...(anchor && {
      anchor: DigestAnchor.create({ ...stores, config: anchor, aws, logger }),
    }),
  };
}
