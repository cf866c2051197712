/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { auditTrailAuditorFactory } from '@steward/backstage-plugin-audit-trail-node';
import { endWithParent } from '../lib/endWithParent';
import { quietLogger } from '../lib/quietLogger';
import { auditProbe, ownedEntities, switchedPermissions } from './auditProbe';
import { shopPlugin } from './shopPlugin';

/** A backend with the audit trail, with a plugin that emits, or with both. */
async function main() {
  endWithParent();
  const { parts, ...config } = JSON.parse(process.env.BENCHMARK_CONFIG ?? '{}');
  const backend = createBackend();
  backend.add(quietLogger);
  backend.add(
    createServiceFactory({
      service: coreServices.rootConfig,
      deps: {},
      factory: () => new ConfigReader(config),
    }),
  );
  backend.add(auditTrailAuditorFactory);
  if (parts.includes('shop')) {
    backend.add(shopPlugin);
  }
  if (parts.includes('audit-trail')) {
    backend.add(
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalogServiceMock({ entities: ownedEntities() }),
      }),
    );
    backend.add(switchedPermissions);
    backend.add(auditProbe);
    backend.add(import('@steward/backstage-plugin-audit-trail-backend'));
  }
  await backend.start();
  process.stdout.write('ready\n');
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
