/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuthService,
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import { AuditSink } from '@steward/backstage-plugin-audit-trail-node';
import { AwsAccess } from '@steward/backstage-plugin-aws-access-node';
import { AnchorConfig } from './config/readAnchor';
import { AuditStores } from './createStores';
import { DigestAnchor } from './proof/DigestAnchor';
import { ScaffolderSteps } from './scaffolder/ScaffolderSteps';
import { createSinks, Sinks } from './sinks';

/** What takes records elsewhere: sinks, copies of digests, and the steps of tasks. */
export function createDeliveries(options: {
  anchor?: AnchorConfig;
  auth: AuthService;
  aws: AwsAccess;
  logger: LoggerService;
  rootConfig: RootConfigService;
  scaffolder: ScaffolderService;
  stores: AuditStores;
  /** Of modules. */
  moreSinks: AuditSink[];
}): { sinks: Sinks; anchor?: DigestAnchor } {
  const { anchor, aws, logger, rootConfig, stores } = options;
  const sinks = Sinks.create({ ...stores, logger });
  const { sinks: configured, unusable } = createSinks(rootConfig, aws);
  for (const { id, reason } of unusable) {
    logger.error(`Sink ${id} is left out: ${reason}`);
  }
  sinks.addUnusable(...unusable);
  sinks.addOwn(ScaffolderSteps.create({ ...options, ...stores }));
  sinks.add(...configured, ...options.moreSinks);
  return {
    sinks,
    ...(anchor && {
      anchor: DigestAnchor.create({ ...stores, config: anchor, aws, logger }),
    }),
  };
}
