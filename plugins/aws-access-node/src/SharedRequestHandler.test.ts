/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { HttpRequest } from '@smithy/core/protocols';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { SharedRequestHandler } from './SharedRequestHandler';

const limits = { connectionTimeoutSeconds: 5, requestTimeoutSeconds: 5 };

describe('SharedRequestHandler', () => {
  it('goes through the proxies of the environment where Node does', async () => {
    const seen: string[] = [];
    const server = createServer((req, res) => {
      seen.push(req.url ?? '');
      res.end('{}');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const call = async (env: NodeJS.ProcessEnv) => {
      const handler = SharedRequestHandler.create(limits, env);
      await handler.handle(
        new HttpRequest({
          protocol: 'http:',
          hostname: '127.0.0.1',
          port,
          path: '/sts',
        }),
      );
      handler.close();
      return seen.pop();
    };
    const proxy = { HTTP_PROXY: `http://127.0.0.1:${port}` };
    const direct = '/sts';
    expect(await call(proxy)).toBe(direct);
    expect(await call({ ...proxy, NODE_USE_ENV_PROXY: '1' })).toBe(
      `http://127.0.0.1:${port}/sts`,
    );
    expect(
      await call({
        ...proxy,
        NODE_USE_ENV_PROXY: '1',
        NO_PROXY: '127.0.0.1',
      }),
    ).toBe(direct);
    server.close();
  });
});
