/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ResponseError } from '@backstage/errors';
import { mockApis, registerMswTestHooks } from '@backstage/frontend-test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { createRun } from '../__fixtures__/runs';
import { ProvisioningClient } from './ProvisioningClient';

const server = setupServer();
registerMswTestHooks(server);

const base = 'http://backend.test/api/provisioning';
const client = new ProvisioningClient({
  discoveryApi: mockApis.discovery({ baseUrl: 'http://backend.test' }),
  fetchApi: mockApis.fetch({
    injectIdentityAuth: { token: 'token-of-ravi' },
  }),
});
const run = createRun({ id: 'a/b', state: 'RUNNING', age: 1 });

describe('ProvisioningClient', () => {
  it('repeats filters with several values, leaves out empty ones, and posts decisions', async () => {
    const seen: string[] = [];
    server.use(
      http.get(`${base}/*`, ({ request }) => {
        seen.push(request.url.replace(base, ''));
        return HttpResponse.json({ items: [] });
      }),
      http.post(`${base}/*`, async ({ request }) => {
        seen.push(
          `${request.url.replace(base, '')} ${JSON.stringify(
            await request.json(),
          )}`,
        );
        return HttpResponse.json(run);
      }),
    );
    await client.listRuns({
      state: ['RUNNING', 'APPROVED'],
      q: '',
      mine: true,
      limit: 50,
    });
    await client.getRun('a/b');
    await client.approveRun('a/b', { digest: 'd', comment: 'ok' });
    await client.cancelRun('a/b', { stop: true });
    expect(seen).toEqual([
      '/runs?state=RUNNING&state=APPROVED&mine=true&limit=50',
      '/runs/a%2Fb',
      '/runs/a%2Fb/approve {"digest":"d","comment":"ok"}',
      '/runs/a%2Fb/cancel {"stop":true}',
    ]);
  });

  it('turns a refusal into a ResponseError in the words of the backend', async () => {
    server.use(
      http.post(`${base}/runs/r/retry`, () =>
        HttpResponse.json(
          {
            error: { name: 'ConflictError', message: 'run r2 holds it' },
            response: { statusCode: 409 },
          },
          { status: 409 },
        ),
      ),
    );
    const refusal = await client.retryRun('r', {}).catch(error => error);
    expect(refusal).toBeInstanceOf(ResponseError);
    expect(refusal.statusCode).toBe(409);
    expect(refusal.message).toBe('run r2 holds it');
  });

  it('reads a stream that arrives in pieces, with the identity, behind the last event', async () => {
    const bytes = new TextEncoder().encode(
      `: heartbeat\n\nid: 8\ndata: ${JSON.stringify({
        type: 'run',
        run,
      })}\n\nid: 9\ndata: {"type":"log","lines":[{"id":1,"text":"für 🏦"}]}\n\n`,
    );
    let headers = new Headers();
    server.use(
      http.get(`${base}/runs/r/events`, ({ request }) => {
        headers = request.headers;
        return new HttpResponse(
          new ReadableStream({
            start(controller) {
              // Cuts through a character of several bytes too.
              for (let at = 0; at < bytes.length; at += 7) {
                controller.enqueue(bytes.slice(at, at + 7));
              }
              controller.close();
            },
          }),
          { headers: { 'Content-Type': 'text/event-stream' } },
        );
      }),
    );
    const seen = [];
    const { signal } = new AbortController();
    const onOpen = jest.fn();
    const request = { after: '7', signal, onOpen };
    for await (const message of client.followRun('r', request)) {
      expect(onOpen).toHaveBeenCalledTimes(1);
      seen.push(message);
    }
    expect(headers.get('Last-Event-ID')).toBe('7');
    expect(headers.get('Authorization')).toBe('Bearer token-of-ravi');
    expect(seen).toEqual([
      { id: '8', event: { type: 'run', run: JSON.parse(JSON.stringify(run)) } },
      {
        id: '9',
        event: { type: 'log', lines: [{ id: 1, text: 'für 🏦' }] },
      },
    ]);
  });
});
