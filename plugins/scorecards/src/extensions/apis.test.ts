/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockApis, registerMswTestHooks } from '@backstage/frontend-test-utils';
import { createApiClient } from '@steward/backstage-plugin-portal-react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { ScorecardsApi } from '../api';

const server = setupServer();
registerMswTestHooks(server);

const client: ScorecardsApi = createApiClient({
  pluginId: 'scorecards',
  discoveryApi: mockApis.discovery({ baseUrl: 'http://backend.test' }),
  fetchApi: mockApis.fetch(),
});

describe('the client of scorecards', () => {
  it('asks under the plugin, and throws the reason of a refusal', async () => {
    const asked: string[] = [];
    server.use(
      http.get('http://backend.test/api/scorecards/scores', ({ request }) => {
        asked.push(new URL(request.url).search);
        return HttpResponse.json({ items: [], hidden: 3 });
      }),
      http.post('http://backend.test/api/scorecards/exemptions', () =>
        HttpResponse.json(
          {
            error: {
              name: 'InputError',
              message: 'expiresAt is 400 days away. Use at most 90.',
            },
            response: { statusCode: 400 },
          },
          { status: 400 },
        ),
      ),
    );
    await expect(
      client.get('/scores', {
        params: { query: { owner: 'group:default/a & b', tier: 'none' } },
      }),
    ).resolves.toEqual({ items: [], hidden: 3 });
    expect(asked).toEqual(['?owner=group%3Adefault%2Fa%20%26%20b&tier=none']);
    await expect(
      client.post('/exemptions', {
        body: {
          entityRef: 'resource:default/a',
          checkId: 'a.b',
          reason: 'because of it',
          expiresAt: '2030-01-01T00:00:00Z',
        },
      }),
    ).rejects.toThrow('expiresAt is 400 days away. Use at most 90.');
  });
});
