/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ResponseError } from '@backstage/errors';
import { mockApis, registerMswTestHooks } from '@backstage/frontend-test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { AuditTrailClient } from './AuditTrailClient';

const server = setupServer();
registerMswTestHooks(server);

const base = 'http://backend.test/api/audit-trail';
const client = new AuditTrailClient({
  discoveryApi: mockApis.discovery({ baseUrl: 'http://backend.test' }),
  fetchApi: mockApis.fetch(),
});

describe('AuditTrailClient', () => {
  it('asks for what a page needs, and sends what a person decides', async () => {
    const seen: string[] = [];
    server.use(
      http.all(`${base}/*`, async ({ request }) => {
        const body = await request.text();
        seen.push(
          `${request.method} ${request.url.replace(base, '')} ${body}`.trim(),
        );
        return request.method === 'GET'
          ? HttpResponse.json({ items: ['one'] })
          : new HttpResponse(null, { status: 204 });
      }),
    );
    await client.listEvents({ q: 'actor:a "b c"', limit: 50, cursor: 'x=' });
    await client.getEvent('a/b');
    await client.getEventProof('1');
    await client.listAwsCalls({ id: '1' });
    await client.getHistogram({ q: '', from: '2026-11-21T00:00:00.000Z' });
    await client.suggest({ qualifier: 'actor', prefix: '' });
    expect(await client.listHolds()).toEqual(['one']);
    expect(await client.listSearches()).toEqual(['one']);
    expect(await client.listSinks()).toEqual(['one']);
    await client.placeHold({
      subject: { type: 'actor', ref: 'user:default/ana' },
      reason: 'case',
    });
    expect(await client.releaseHold('h/1')).toBeUndefined();
    await client.pseudonymise('user:default/ana');
    expect(seen).toEqual([
      'GET /events?q=actor%3Aa+%22b+c%22&limit=50&cursor=x%3D',
      'GET /events/a%2Fb',
      'GET /events/1/proof',
      'GET /events/1/aws-calls',
      'GET /histogram?from=2026-11-21T00%3A00%3A00.000Z',
      'GET /suggestions?qualifier=actor',
      'GET /holds',
      'GET /searches',
      'GET /sinks',
      'POST /holds {"subject":{"type":"actor","ref":"user:default/ana"},"reason":"case"}',
      'DELETE /holds/h%2F1',
      'POST /actors/pseudonymise {"ref":"user:default/ana"}',
    ]);
  });

  it('reads an export as it streams, and says how far it is', async () => {
    const pieces = ['seq,id\n1,a\n', '2,b\n3,', 'c\n'];
    server.use(
      http.get(`${base}/export`, ({ request }) => {
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
    const file = await client.exportEvents({
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
      http.get(`${base}/export`, ({ request }) =>
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
    const refusal = await client
      .exportEvents({ q: '', format: 'csv' })
      .catch(error => error);
    expect(refusal).toBeInstanceOf(ResponseError);
    expect(refusal.statusCode).toBe(403);
    expect(refusal.message).toMatch(/^This needs the permission/);
    await expect(
      client.exportEvents({ q: '', format: 'ndjson' }),
    ).rejects.toThrow();
  });
});
