/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import express from 'express';
import { AddressInfo } from 'node:net';
import { Sandbox } from '../Sandbox';
import { startSandbox } from '../__testUtils__/startSandbox';

describe('Reports', () => {
  const pushes: { query: object; token?: string; bytes: number }[] = [];
  let portalUrl: string;
  let stopPortal: () => void;
  let sandbox: Sandbox;

  beforeAll(async () => {
    const portal = express()
      .use(express.raw({ type: () => true, limit: '50mb' }))
      .post('/api/scorecards/findings', (request, response) => {
        pushes.push({
          query: request.query,
          token: request.headers.authorization,
          bytes: request.body.length,
        });
        response.status(pushes.length > 1 ? 403 : 200).json({ accepted: 7 });
      });
    const server = portal.listen(0, '127.0.0.1');
    await new Promise(resolve => server.once('listening', resolve));
    portalUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    stopPortal = () => {
      server.close();
      server.closeAllConnections();
    };
    sandbox = await startSandbox({ portalUrl });
  });
  afterAll(async () => {
    await sandbox.stop();
    stopPortal();
  });

  async function call(method: string, path: string, body?: object) {
    const response = await fetch(`${sandbox.url}/_sandbox/reports/${path}`, {
      method,
      body: body && JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  }

  it('shows reports of Kyverno, Trivy and Prowler', async () => {
    const { body: kyverno } = await call('GET', 'kyverno');
    expect(kyverno.items[0]).toMatchObject({
      apiVersion: 'wgpolicyk8s.io/v1alpha2',
      kind: 'PolicyReport',
    });
    const { body: trivy } = await call('GET', 'trivy?cluster=platform');
    expect(
      new Set(trivy.items.map(({ kind }: { kind: string }) => kind)),
    ).toEqual(new Set(['ConfigAuditReport', 'VulnerabilityReport']));
    const { body: prowler } = await call('GET', 'prowler');
    expect(prowler.length).toBeGreaterThan(500);
    expect(prowler[0]).toMatchObject({
      class_uid: 2004,
      metadata: { product: { name: 'Prowler' } },
    });
  });

  it('pushes them to the portal, and gives its answer', async () => {
    expect(await call('POST', 'kyverno', { token: 'abc' })).toEqual({
      status: 200,
      body: { accepted: 7 },
    });
    expect((await call('POST', 'prowler', { token: 'abc' })).status).toBe(403);
    expect(pushes).toEqual([
      {
        query: {
          format: 'policy-report',
          source: 'kyverno',
          scope: expect.stringMatching(/^arn:aws:eks:/),
          cluster: expect.stringMatching(/^arn:aws:eks:/),
        },
        token: 'Bearer abc',
        bytes: expect.any(Number),
      },
      {
        query: { format: 'ocsf', source: 'prowler' },
        token: 'Bearer abc',
        bytes: expect.any(Number),
      },
    ]);
  });

  it('names what is wrong', async () => {
    expect(await call('POST', 'trivy', {})).toMatchObject({
      status: 400,
      body: { error: { field: 'token' } },
    });
    expect(await call('GET', 'trivy?cluster=none')).toEqual({
      status: 400,
      body: {
        error: { field: 'cluster', reason: 'There is no cluster none' },
      },
    });
    expect((await call('GET', 'other')).status).toBe(400);
  });
});
