/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ResponseError } from '@backstage/errors';
import { mockApis, registerMswTestHooks } from '@backstage/frontend-test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { EstateClient } from './EstateClient';

const server = setupServer();
registerMswTestHooks(server);

const client = new EstateClient({
  discoveryApi: mockApis.discovery({ baseUrl: 'http://backend.test' }),
  fetchApi: mockApis.fetch(),
});

describe('EstateClient', () => {
  it('sends filters as query, leaves out what is empty, and posts decisions', async () => {
    const seen: string[] = [];
    server.use(
      http.get('http://backend.test/api/estate/*', ({ request }) => {
        seen.push(request.url.replace('http://backend.test/api/estate', ''));
        return HttpResponse.json({ items: [] });
      }),
      http.post(
        'http://backend.test/api/estate/removals/decide',
        async ({ request }) => {
          seen.push(JSON.stringify(await request.json()));
          return HttpResponse.json({ decided: 1, unknown: [] });
        },
      ),
    );
    await client.listItems({
      type: 'cloud-account',
      q: 'a & b',
      owner: '',
      includeVanished: true,
      limit: 100,
    });
    await client.listChildren({ parentId: 'ou-1', limit: 500 });
    await client.getPath('111122223333');
    await client.decideRemovals({ keys: ['account:1'], decision: 'keep' });
    expect(seen).toEqual([
      '/items?type=cloud-account&q=a+%26+b&includeVanished=true&limit=100',
      '/tree?parent=ou-1&limit=500',
      '/tree/path?id=111122223333',
      '{"keys":["account:1"],"decision":"keep"}',
    ]);
  });

  it('turns a refusal into a ResponseError and an absent doctor into nothing', async () => {
    server.use(
      http.get('*/api/estate/freshness', () =>
        HttpResponse.json(
          {
            error: { name: 'NotAllowedError', message: 'no' },
            response: { statusCode: 403 },
          },
          { status: 403 },
        ),
      ),
      http.get('*/api/estate/doctor', () =>
        HttpResponse.json({}, { status: 404 }),
      ),
    );
    const refusal = await client.getFreshness().catch(error => error);
    expect(refusal).toBeInstanceOf(ResponseError);
    expect(refusal.statusCode).toBe(403);
    expect(refusal.message).toBe('no');
    expect(await client.getDoctorReport()).toBeUndefined();
  });
});
