/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockApis, registerMswTestHooks } from '@backstage/frontend-test-utils';
import { createApiClient } from '@steward/backstage-plugin-portal-react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { File as NodeFile } from 'node:buffer';
import { CloudCostsApi } from '../api';
import { uploadFile } from '../api/uploadFile';

const server = setupServer();
registerMswTestHooks(server);

const client: CloudCostsApi = createApiClient({
  pluginId: 'cloud-costs',
  discoveryApi: mockApis.discovery({ baseUrl: 'http://backend.test' }),
  fetchApi: mockApis.fetch(),
});

/** That of jsdom is no body for Node's `fetch`. */
const billingFile = new NodeFile(
  ['a,b\n1,2\n'],
  'costs of may.csv',
) as unknown as File;

describe('the client of cloud costs', () => {
  it('sends a billing file as it is', async () => {
    const sent: string[] = [];
    server.use(
      http.post(
        'http://backend.test/api/cloud-costs/files',
        async ({ request }) => {
          sent.push(
            new URL(request.url).search,
            request.headers.get('Content-Type') ?? '',
            await request.text(),
          );
          return HttpResponse.json({ items: [] }, { status: 201 });
        },
      ),
    );
    await expect(uploadFile(client, billingFile)).resolves.toEqual([]);
    expect(sent).toEqual([
      '?name=costs%20of%20may.csv',
      'application/octet-stream',
      'a,b\n1,2\n',
    ]);
  });

  it('throws the reason of a refusal', async () => {
    server.use(
      http.get('http://backend.test/api/cloud-costs/summary', () =>
        HttpResponse.json(
          {
            error: { name: 'NotFoundError', message: 'No such scope' },
            response: { statusCode: 404 },
          },
          { status: 404 },
        ),
      ),
    );
    await expect(
      client.get('/summary', { params: { query: { scope: 'group:a/b' } } }),
    ).rejects.toThrow('No such scope');
  });
});
