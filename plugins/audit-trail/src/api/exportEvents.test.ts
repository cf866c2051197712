/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ResponseError } from '@backstage/errors';
import { mockApis, registerMswTestHooks } from '@backstage/frontend-test-utils';
import { AuditTrailPaths } from '@steward/backstage-plugin-audit-trail-common';
import { createApiClient } from '@steward/backstage-plugin-portal-react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { exportEvents } from './exportEvents';

const server = setupServer();
registerMswTestHooks(server);

const url = 'http://backend.test/api/audit-trail/export';
const api = createApiClient<AuditTrailPaths>({
  pluginId: 'audit-trail',
  discoveryApi: mockApis.discovery({ baseUrl: 'http://backend.test' }),
  fetchApi: mockApis.fetch(),
});

describe('exportEvents', () => {
  it('reads an export as it streams, and says how far it is', async () => {
    const pieces = ['seq,id\n1,a\n', '2,b\n3,', 'c\n'];
    server.use(
      http.get(url, ({ request }) => {
        const { searchParams } = new URL(request.url);
        expect(searchParams.get('format')).toBe('csv');
        const encoder = new TextEncoder();
        return new HttpResponse(
          new ReadableStream({
            start(controller) {
              pieces.forEach(piece =>
                controller.enqueue(encoder.encode(piece)),
              );
              controller.close();
            },
          }),
        );
      }),
    );
    const progress = jest.fn();
    const file = await exportEvents(api, {
      q: 'outcome:denied',
      format: 'csv',
      onProgress: progress,
    });
    expect(file).toMatchObject({ fileName: 'audit-trail.csv', lines: 3 });
    expect(file.content.size).toBe(pieces.join('').length);
    expect(file.content.type).toBe('text/csv; charset=utf-8');
    expect(progress).toHaveBeenLastCalledWith({
      lines: 4,
      bytes: pieces.join('').length,
    });
  });

  it('fails with what the backend says, before and in the middle of an export', async () => {
    server.use(
      http.get(url, ({ request }) =>
        request.url.includes('csv')
          ? HttpResponse.json(
              {
                error: {
                  name: 'NotAllowedError',
                  message: 'This needs the permission audit-trail.event.export',
                },
                response: { statusCode: 403 },
              },
              { status: 403 },
            )
          : new HttpResponse(
              new ReadableStream({
                start(controller) {
                  controller.enqueue(new TextEncoder().encode('{}\n'));
                  controller.error(new Error('connection lost'));
                },
              }),
            ),
      ),
    );
    const refusal = await exportEvents(api, { q: '', format: 'csv' }).catch(
      error => error,
    );
    expect(refusal).toBeInstanceOf(ResponseError);
    expect(refusal.statusCode).toBe(403);
    expect(refusal.message).toMatch(/^This needs the permission/);
    await expect(
      exportEvents(api, { q: '', format: 'ndjson' }),
    ).rejects.toThrow();
  });
});
