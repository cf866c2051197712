/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockApis, registerMswTestHooks } from '@backstage/frontend-test-utils';
import { createApiClient } from '@steward/backstage-plugin-portal-react';
import { ProvisioningPaths } from '@steward/backstage-plugin-provisioning-common';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { createRun } from '../__fixtures__/runs';
import { streamRun } from './streamRun';

const server = setupServer();
registerMswTestHooks(server);

const base = 'http://backend.test/api/provisioning';
const api = createApiClient<ProvisioningPaths>({
  pluginId: 'provisioning',
  discoveryApi: mockApis.discovery({ baseUrl: 'http://backend.test' }),
  fetchApi: mockApis.fetch({
    injectIdentityAuth: { token: 'token-of-ravi' },
  }),
});
const run = createRun({ id: 'a/b', state: 'RUNNING', age: 1 });

describe('streamRun', () => {
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
    for await (const message of streamRun(api, 'r', request)) {
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
