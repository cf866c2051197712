/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { TestBackend } from '@backstage/backend-test-utils';
import { Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { startContracts } from '../__testUtils__/startContracts';
import { serveMetrics } from './serveMetrics';

/** What each backend measures as soon as it has started. */
const GAUGES = [
  'cloud_costs_months_failed',
  'provisioning_runs_open',
  'scorecards_entities_waiting',
];

describe('metrics', () => {
  let server: Server;
  let backend: TestBackend;

  beforeAll(async () => {
    server = await serveMetrics(0);
    backend = await startContracts();
  });
  afterAll(async () => {
    await backend.stop();
    server.close();
  });

  async function scrape(): Promise<string> {
    const { port } = server.address() as AddressInfo;
    return (await fetch(`http://localhost:${port}/metrics`)).text();
  }

  it.each(GAUGES)('tell Prometheus %s', async name => {
    expect(await scrape()).toMatch(new RegExp(`^${name}(\\{.*\\})? \\d`, 'm'));
  });
});
