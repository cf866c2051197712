/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { request } from 'node:http';
import { Sandbox } from '../Sandbox';
import { assumeReader, startSandbox } from '../__testUtils__/startSandbox';

describe('Control API', () => {
  let sandbox: Sandbox;

  beforeAll(async () => {
    sandbox = await startSandbox();
  });

  afterAll(async () => {
    await sandbox.stop();
  });

  async function call(method: string, path: string, body?: unknown) {
    const response = await fetch(`${sandbox.url}/_sandbox/${path}`, {
      method,
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: text.startsWith('{') ? JSON.parse(text) : text,
    };
  }

  it('adds, replaces, lists and removes faults', async () => {
    const deny = {
      match: { accountId: '123456789012' },
      effect: { kind: 'deny' },
    };
    const added = await call('POST', 'faults', deny);
    expect(added).toMatchObject({ status: 201, body: deny });
    const list = await call('GET', 'faults');
    expect(list.body.faults).toEqual([added.body]);
    expect(sandbox.faults.list()).toHaveLength(1);

    const replaced = await call('PUT', 'faults', [
      { id: 'slow', match: {}, effect: { kind: 'latency', ms: 1 }, times: 9 },
      { id: 'cut', match: { region: 'x' }, effect: { kind: 'timeout' } },
    ]);
    expect(
      replaced.body.faults.map((fault: { id: string }) => fault.id),
    ).toEqual(['slow', 'cut']);
    expect((await call('DELETE', 'faults/cut')).status).toBe(204);
    expect(await call('DELETE', 'faults/cut')).toEqual({
      status: 404,
      body: { error: { field: 'id', reason: 'There is no fault cut' } },
    });
    expect((await call('DELETE', 'faults')).status).toBe(204);
    expect((await call('GET', 'faults')).body).toEqual({ faults: [] });
  });

  it('lets no page of another origin or host in', async () => {
    const { port } = new URL(sandbox.url);
    const reset = (headers: Record<string, string>) =>
      new Promise<number | undefined>((resolve, reject) => {
        request(
          `${sandbox.url}/_sandbox/reset`,
          { method: 'POST', headers },
          response => {
            response.resume();
            resolve(response.statusCode);
          },
        )
          .on('error', reject)
          .end();
      });
    expect(await reset({ Origin: 'https://evil.example' })).toBe(403);
    expect(await reset({ Origin: 'null' })).toBe(403);
    expect(await reset({ Host: `evil.example:${port}` })).toBe(403);
    expect(
      await reset({
        Host: `localhost:${port}`,
        Origin: `http://localhost:${port}`,
      }),
    ).toBe(200);
  });

  it('names the field of a bad request', async () => {
    const cases: [unknown, string][] = [
      ['{ not json', 'body'],
      [{ match: {} }, 'effect'],
      [{ effect: { kind: 'explode' } }, 'effect.kind'],
      [{ effect: { kind: 'throttle', rate: 20 } }, 'effect.rate'],
      [{ effect: { kind: 'deny' }, times: 0 }, 'times'],
      [{ match: { acount: '1' }, effect: { kind: 'deny' } }, 'match'],
    ];
    for (const [body, field] of cases) {
      const answer = await call('POST', 'faults', body);
      expect(answer).toEqual({
        status: 400,
        body: { error: { field, reason: expect.any(String) } },
      });
    }
    expect(sandbox.faults.list()).toEqual([]);
  });

  it('reports health, the world, and calls by session', async () => {
    expect(await call('GET', 'health')).toEqual({
      status: 200,
      body: { status: 'ok' },
    });
    const world = await call('GET', 'world');
    expect(world.body).toMatchObject({
      organization: sandbox.world.organization,
      counts: { accounts: 40, clusters: 25 },
    });
    const { id } = sandbox.world.accountByName('prod-payments');
    await assumeReader(sandbox, id, 'run-1');
    const calls = await call('GET', 'calls');
    expect(calls.body).toMatchObject({
      total: 1,
      assumeRole: 1,
      operations: { 'sts.AssumeRole': { calls: 1, throttled: 0, errors: 0 } },
      sessions: { 'run-1': 1 },
    });
    const ofRun = await call('GET', 'calls?session=run-1');
    expect(ofRun.body.calls).toMatchObject([
      { operation: 'AssumeRole', accountId: id, session: 'run-1', status: 200 },
    ]);
    await call('DELETE', 'calls');
    expect((await call('GET', 'calls')).body.total).toBe(0);
    const page = await call('GET', '');
    expect(page.body).toContain('<h1>Steward sandbox</h1>');
  });

  it('takes variants of executions to come, and shows executions', async () => {
    const added = await call('POST', 'executions/variants', {
      match: { machine: 'steward-fleet' },
      variant: 'stuck',
      times: 2,
    });
    expect(added).toMatchObject({ status: 201, body: { times: 2 } });
    const cases: [unknown, string][] = [
      [{ variant: 'explode' }, 'variant'],
      [{ variant: 'slow', factor: 0 }, 'factor'],
      [{ variant: 'slow', match: { machin: 'x' } }, 'match'],
    ];
    for (const [body, field] of cases) {
      expect(await call('POST', 'executions/variants', body)).toMatchObject({
        status: 400,
        body: { error: { field } },
      });
    }
    const machine = sandbox.machines.registry.seeded('steward-fleet');
    sandbox.machines.start(machine, 'f', '{"accounts":[],"payload":null}');
    const listed = await call('GET', 'executions?machine=steward-fleet');
    expect(listed.body).toMatchObject({
      total: 1,
      executions: [{ name: 'f', type: 'STANDARD', variant: 'stuck' }],
    });
    expect((await call('GET', 'executions/variants')).body).toMatchObject({
      variants: [{ id: added.body.id, times: 1 }],
    });
    const path = `executions/variants/${added.body.id}`;
    expect((await call('DELETE', path)).status).toBe(204);
    expect((await call('DELETE', path)).status).toBe(404);
  });
});
