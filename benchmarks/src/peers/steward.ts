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
import { SyncReport } from '@steward/backstage-plugin-estate-common';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../lib/freePort';
import { quietLogger } from '../lib/quietLogger';
import { serveRuns } from '../lib/serveRuns';

const TOKEN = 'benchmark-operator';

async function startBackend(port: number): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'steward-benchmark-'));
  const backend = createBackend();
  backend.add(quietLogger);
  backend.add(
    createServiceFactory({
      service: coreServices.rootConfig,
      deps: {},
      factory: () =>
        new ConfigReader({
          app: { baseUrl: `http://localhost:${port}` },
          backend: {
            baseUrl: `http://localhost:${port}`,
            listen: { host: '127.0.0.1', port },
            database: { client: 'better-sqlite3', connection: { directory } },
            auth: {
              externalAccess: [
                {
                  type: 'static',
                  options: { token: TOKEN, subject: 'benchmark' },
                },
              ],
            },
          },
          ...JSON.parse(process.env.BENCHMARK_CONFIG ?? '{}'),
        }),
    }),
  );
  backend.add(import('@steward/backstage-plugin-estate-backend'));
  backend.add(import('@steward/backstage-plugin-estate-backend-module-aws'));
  await backend.start();
}

async function main() {
  const port = await freePort();
  await startBackend(port);
  const call = async <T>(path: string, init: RequestInit = {}): Promise<T> => {
    const response = await fetch(`http://127.0.0.1:${port}/api/estate${path}`, {
      ...init,
      headers: {
        authorization: `Bearer ${TOKEN}`,
        'content-type': 'application/json',
      },
    });
    if (!response.ok) {
      throw new Error(`${path}: ${response.status} ${await response.text()}`);
    }
    return response.json() as Promise<T>;
  };
  await serveRuns(async () => {
    const { id } = await call<{ id: string }>('/sync', {
      method: 'POST',
      body: '{}',
    });
    for (;;) {
      const sync = await call<SyncReport>(`/sync/${id}`);
      if (sync.state === 'done' && sync.result) {
        return {
          seconds: sync.result.durationMs / 1000,
          entities: sync.result.entities.total,
          details: { ...sync.result, messages: sync.messages },
        };
      }
      if (sync.state === 'failed' || sync.state === 'interrupted') {
        throw new Error(`Sync ${sync.state}: ${sync.messages.join('; ')}`);
      }
      await new Promise(resume => setTimeout(resume, 100));
    }
  });
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
