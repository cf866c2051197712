/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import express from 'express';
import { once } from 'node:events';
import { createServer, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startGitHost } from '../git/__testUtils__/startGitHost';
import { ArgoCd, createArgoCd } from './createArgoCd';

const at = (time: string) => new Date(`2026-11-21T${time}Z`);

describe('createArgoCd', () => {
  let git: Awaited<ReturnType<typeof startGitHost>>;
  let argoCd: ArgoCd;
  let server: Server;
  let url: string;
  let now = at('10:00:00');

  const repository = () => git.host.repository('northwind/platform-gitops');
  const commit = async (path: string, content?: string) => {
    const { objects } = repository();
    const oid = content && (await objects.writeBlob(Buffer.from(content)));
    await repository().commitOn(
      'main',
      new Map([[path, oid ? { mode: '100644', oid } : undefined]]),
      {
        message: 'Change a team',
        author: { name: 'Dana', email: 'dana@steward.example', date: now },
      },
    );
  };
  const read = async (name: string, query = '?project=platform') => {
    const response = await fetch(`${url}/api/v1/applications/${name}${query}`, {
      headers: { authorization: 'Bearer sandbox-argocd-token' },
    });
    return { status: response.status, body: await response.json() };
  };

  beforeAll(async () => {
    git = await startGitHost();
    argoCd = await createArgoCd({
      repository: repository(),
      speed: () => 1,
      now: () => now,
    });
    const app = express().use('/argocd', argoCd.handler);
    server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    url = `http://localhost:${port}/argocd`;
  });

  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await git.stop();
  });

  it('tells who may know that what is there at first is deployed', async () => {
    expect(await read('team-payments-namespace')).toMatchObject({
      status: 200,
      body: {
        metadata: { name: 'team-payments-namespace', namespace: 'argocd' },
        spec: { project: 'platform' },
        status: {
          sync: { status: 'Synced' },
          health: { status: 'Healthy' },
          reconciledAt: '2026-11-21T10:00:00Z',
        },
      },
    });
    expect((await read('team-payments-namespace', '')).status).toBe(200);
    expect((await read('team-none-namespace', '')).status).toBe(403);
    expect(
      (await read('team-payments-namespace', '?project=other')).status,
    ).toBe(403);
    expect((await read('team-none-namespace')).status).toBe(404);
    const unknown = await fetch(`${url}/api/v1/applications/any`);
    expect(unknown.status).toBe(401);
  });

  it('deploys what comes and deletes what goes, a while after the commit', async () => {
    await commit('teams/custody/team.yaml', 'team: custody\napps: []\n');
    expect((await read('team-custody-project')).status).toBe(404);
    now = at('10:00:03');
    expect((await read('team-custody-project')).body.status.health).toEqual({
      status: 'Progressing',
    });
    now = at('10:00:10');
    expect((await read('team-custody-project')).body.status.health).toEqual({
      status: 'Healthy',
    });

    await commit('teams/custody/team.yaml');
    expect(
      (await read('team-custody-project')).body.metadata.deletionTimestamp,
    ).toBe('2026-11-21T10:00:10Z');
    now = at('10:00:20');
    expect((await read('team-custody-project')).status).toBe(404);
  });

  it('compares when asked to, and every three minutes', async () => {
    const reconciled = async (query?: string) =>
      (await read('team-lending-project', query)).body.status.reconciledAt;
    expect(await reconciled()).toBe('2026-11-21T10:00:00Z');
    expect(await reconciled('?project=platform&refresh=normal')).toBe(
      '2026-11-21T10:00:20Z',
    );
    now = at('11:00:00');
    expect(await reconciled()).toBe('2026-11-21T10:57:00Z');
  });

  it('generates nothing while one team file is broken', async () => {
    await commit('teams/good/team.yaml', 'team: good\napps: []\n');
    await commit('teams/broken/team.yaml', 'name: broken\n');
    await read('team-good-project');
    now = at('11:01:00');
    expect((await read('team-good-project')).status).toBe(404);
    expect((await read('team-payments-project')).status).toBe(200);
    await commit('teams/broken/team.yaml');
    await read('team-good-project');
    now = at('11:02:00');
    expect((await read('team-good-project')).status).toBe(200);
  });

  it('misbehaves on demand', async () => {
    const put = (name: string, fault: object) =>
      fetch(`${url}/faults/${name}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(fault),
      });
    await put('team-good-project', { health: 'Degraded', message: 'no quota' });
    expect((await read('team-good-project')).body.status.health).toEqual({
      status: 'Degraded',
      message: 'no quota',
    });
    await put('team-good-project', { sync: 'Unknown', message: 'no chart' });
    expect((await read('team-good-project')).body.status).toMatchObject({
      sync: { status: 'Unknown' },
      conditions: [{ type: 'ComparisonError', message: 'no chart' }],
    });
    await put('team-good-project', {
      operation: 'Failed',
      message: 'the hook failed',
      namespace: 'teams',
    });
    expect((await read('team-good-project')).status).toBe(404);
    expect(
      (await read('team-good-project', '?project=platform&appNamespace=teams'))
        .body,
    ).toMatchObject({
      metadata: { namespace: 'teams' },
      status: {
        health: { status: 'Healthy' },
        operationState: { phase: 'Failed', message: 'the hook failed' },
      },
    });
    await put('team-good-project', { sync: 'Unknown', message: 'no chart' });
    const page = await (await fetch(`${url}/applications`)).text();
    expect(page).toContain('no chart');
    argoCd.setFault('*', { status: 503 });
    expect((await read('team-good-project')).status).toBe(503);
    argoCd.setFault('*', undefined);
    expect((await put('any', { health: 'Sick' })).status).toBe(400);
  });
});
