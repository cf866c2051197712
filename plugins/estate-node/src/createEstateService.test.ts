/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';
import { accountSelectorSchema } from '@steward/backstage-plugin-estate-common';
import { createEstateService, EstateService } from './createEstateService';

describe('createEstateService', () => {
  let server: Server;
  let answer: (req: IncomingMessage, res: ServerResponse) => void;
  let client: EstateService;
  const options = { credentials: mockCredentials.service() };
  const line = (value: object) => `${JSON.stringify(value)}\n`;
  const entity = (name: string) => ({ entity: { metadata: { name } } });

  beforeAll(async () => {
    server = createServer((req, res) => answer(req, res));
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    client = createEstateService({
      discovery: mockServices.discovery.mock({
        getBaseUrl: async () => `http://127.0.0.1:${port}/api/estate`,
      }),
      auth: mockServices.auth(),
    });
  });

  afterAll(() => new Promise(resolve => server.close(resolve)));

  it('reads a whole snapshot, and nothing when there is none or none newer', async () => {
    answer = (req, res) => {
      expect(req.headers.authorization).toMatch(/^Bearer /);
      if (req.headers['if-none-match'] === '"7"') {
        res.writeHead(304).end();
        return;
      }
      res.writeHead(200, { etag: '"7"' });
      res.write(line(entity('a')) + line(entity('b')).slice(0, 5));
      res.end(line(entity('b')).slice(5) + line({ end: { count: 2 } }));
    };
    const snapshot = await client.getSnapshot({}, options);
    expect(snapshot?.etag).toBe('"7"');
    expect(snapshot?.entities.map(e => e.metadata.name)).toEqual(['a', 'b']);
    expect(await client.getSnapshot({ etag: '"7"' }, options)).toBeUndefined();

    answer = (_req, res) =>
      res.writeHead(404, { 'content-type': 'application/json' }).end(
        JSON.stringify({
          error: { name: 'NotFoundError', message: 'No sync yet' },
          response: { statusCode: 404 },
        }),
      );
    expect(await client.getSnapshot({}, options)).toBeUndefined();

    // No estate in that backend
    answer = (_req, res) => res.writeHead(404).end();
    await expect(client.getSnapshot({}, options)).rejects.toThrow('404');
  });

  it.each([
    ['without its end', line(entity('a'))],
    ['with a wrong count', line(entity('a')) + line({ end: { count: 2 } })],
  ])('never takes a snapshot %s for the whole', async (_case, body) => {
    answer = (_req, res) => res.writeHead(200).end(body);
    await expect(client.getSnapshot({}, options)).rejects.toThrow(
      /broke off after 1/,
    );
  });

  it('pages through a selection: the page in the address, the selector in the body', async () => {
    const seen: { url?: string; body: unknown }[] = [];
    answer = (req, res) => {
      const chunks: Buffer[] = [];
      req.on('data', chunk => chunks.push(chunk));
      req.on('end', () => {
        const body = JSON.parse(Buffer.concat(chunks).toString());
        seen.push({ url: req.url, body });
        res.writeHead(200, { 'content-type': 'application/json' });
        res.end('{"items":[]}');
      });
    };
    const selector = accountSelectorSchema.parse({ allAccounts: true });
    await client.selectAccounts(selector, options);
    await client.selectAccounts(
      { ...selector, allowOrganizationRoot: true, limit: 2, cursor: 'a&b' },
      options,
    );
    expect(seen).toEqual([
      { url: '/api/estate/accounts/select', body: selector },
      {
        url: '/api/estate/accounts/select?limit=2&cursor=a%26b',
        body: { ...selector, allowOrganizationRoot: true },
      },
    ]);
  });

  it('passes on errors and sends requests as JSON', async () => {
    answer = (req, res) => {
      const chunks: Buffer[] = [];
      req.on('data', chunk => chunks.push(chunk));
      req.on('end', () => {
        expect(req.url).toBe('/api/estate/sync');
        expect(JSON.parse(Buffer.concat(chunks).toString())).toEqual({
          shardId: 'organization',
        });
        res.writeHead(202, { 'content-type': 'application/json' });
        res.end('{"id":"s1"}');
      });
    };
    expect(
      await client.requestSync({ shardId: 'organization' }, options),
    ).toEqual({ id: 's1' });

    answer = (_req, res) => res.writeHead(403).end();
    await expect(client.getAccount('1', options)).rejects.toThrow(/403/);
  });
});
