/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ResponseError } from '@backstage/errors';
import { mockApis, registerMswTestHooks } from '@backstage/frontend-test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { createApiClient } from './createApiClient';

interface ThingPaths {
  '/things/{id}': {
    get: {
      parameters: {
        path: { id: string };
        query?: { q?: string; tag?: string[] };
      };
      responses: { 200: { content: { 'application/json': { size: number } } } };
    };
    delete: {
      parameters: { path: { id: string } };
      requestBody: { content: { 'application/json': { reason: string } } };
      responses: { 204: { content?: never } };
    };
  };
  '/export': {
    get: {
      parameters: { query?: never };
      responses: { 200: { content: { 'text/csv': string } } };
    };
  };
}

const server = setupServer();
registerMswTestHooks(server);

const base = 'http://backend.test/api/things';
const client = createApiClient<ThingPaths>({
  pluginId: 'things',
  discoveryApi: mockApis.discovery({ baseUrl: 'http://backend.test' }),
  fetchApi: {
    // As Backstage's PluginProtocolResolverFetchMiddleware does.
    fetch: async (input, init) => {
      expect(new Request(input, init).url).toContain(base);
      return mockApis.fetch().fetch(input, init);
    },
  },
});
const params = { path: { id: 'a/b' } };

function refuseWith(status: number, name: string, message: string) {
  server.use(
    http.all(`${base}/*`, () =>
      HttpResponse.json(
        { error: { name, message }, response: { statusCode: status } },
        { status },
      ),
    ),
  );
  return client.get('/things/{id}', { params }).catch(error => error);
}

describe('createApiClient', () => {
  it('asks and sends as the contract says', async () => {
    const seen: string[] = [];
    server.use(
      http.all(`${base}/*`, async ({ request }) => {
        seen.push(
          `${request.method} ${request.url.replace(
            base,
            '',
          )} ${await request.text()}`.trim(),
        );
        return request.method === 'GET'
          ? HttpResponse.json({ size: 7 })
          : new HttpResponse(null, { status: 204 });
      }),
    );
    expect(
      await client.get('/things/{id}', {
        params: {
          ...params,
          query: { q: 'actor:a "b c"', tag: ['x=1', 'y'] },
        },
      }),
    ).toEqual({ size: 7 });
    expect(
      await client.delete('/things/{id}', { params, body: { reason: 'old' } }),
    ).toBeUndefined();
    expect(seen).toEqual([
      'GET /things/a%2Fb?q=actor%3Aa%20%22b%20c%22&tag=x%3D1&tag=y',
      'DELETE /things/a%2Fb {"reason":"old"}',
    ]);
  });

  it('leaves out filters that are empty', async () => {
    server.use(
      http.get(`${base}/*`, ({ request }) =>
        HttpResponse.json({ size: new URL(request.url).search.length }),
      ),
    );
    expect(
      await client.get('/things/{id}', {
        params: { ...params, query: { q: '', tag: undefined } },
      }),
    ).toEqual({ size: 0 });
  });

  it('hands on an answer as it streams', async () => {
    server.use(http.get(`${base}/export`, () => HttpResponse.text('a\nb\n')));
    const stream = await client.get('/export', { parseAs: 'stream' });
    expect(await new Response(stream).text()).toBe('a\nb\n');
  });

  it('fails with the reason that the backend gave', async () => {
    const refusal = await refuseWith(409, 'ConflictError', 'Run 7 holds it');
    expect(refusal).toBeInstanceOf(ResponseError);
    expect(refusal).toMatchObject({
      message: 'Run 7 holds it',
      statusCode: 409,
      cause: { name: 'ConflictError' },
    });
  });

  it('says that the session ended', async () => {
    expect(
      await refuseWith(401, 'AuthenticationError', 'Illegal token'),
    ).toMatchObject({
      message: 'You were signed out. Sign in again.',
      statusCode: 401,
    });
  });
});
