/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { startScaffolder } from './startScaffolder';

/** What {@link scaffolderProcess} is started with. */
export interface ScaffolderProcessOptions {
  provisioningPort: number;
  entities: Entity[];
  config: JsonObject & { backend: JsonObject };
}

// Run as a process of its own, which its test kills: says its port.
async function scaffolderProcess(options: ScaffolderProcessOptions) {
  const { provisioningPort, ...rest } = options;
  const port: number = await startScaffolder({
    ...rest,
    features: [
      createServiceFactory({
        service: coreServices.discovery,
        deps: {},
        factory() {
          const getBaseUrl = async (pluginId: string) =>
            `http://localhost:${
              pluginId === 'provisioning' ? provisioningPort : port
            }/api/${pluginId}`;
          return { getBaseUrl, getExternalBaseUrl: getBaseUrl };
        },
      }),
    ],
  });
  process.stdout.write(`port ${port}\n`);
}

void scaffolderProcess(JSON.parse(process.argv[2]));
