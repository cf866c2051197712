/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { World } from '@steward/sandbox';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { z } from 'zod';

const inputSchema = z.object({
  ResourceTypeFilters: z.array(z.string()),
  ResourcesPerPage: z.number(),
  PaginationToken: z.string().optional(),
});

/** Answers `tag:GetResources` for accounts and organizational units alike, as AWS does. */
export class LoopbackTagging {
  static async start(world: World): Promise<LoopbackTagging> {
    const server = createServer(async (request, response) => {
      const input = inputSchema.parse(await json(request));
      const { id, managementAccountId } = world.organization;
      const all = [
        ...world.accounts.map(account => ['account', account] as const),
        ...world.organizationalUnits.map(unit => ['ou', unit] as const),
      ].filter(
        ([type, { tags }]) =>
          Object.keys(tags).length > 0 &&
          input.ResourceTypeFilters.includes(`organizations:${type}`),
      );
      const start = Number(input.PaginationToken ?? 0);
      const end = start + input.ResourcesPerPage;
      response.setHeader('content-type', 'application/x-amz-json-1.1');
      response.end(
        JSON.stringify({
          PaginationToken: end < all.length ? String(end) : '',
          ResourceTagMappingList: all
            .slice(start, end)
            .map(([type, resource]) => ({
              ResourceARN: `arn:aws:organizations::${managementAccountId}:${type}/${id}/${resource.id}`,
              Tags: Object.entries(resource.tags).map(([Key, Value]) => ({
                Key,
                Value,
              })),
            })),
        }),
      );
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    process.env.AWS_ENDPOINT_URL_RESOURCE_GROUPS_TAGGING_API = `http://127.0.0.1:${port}`;
    return new LoopbackTagging(server);
  }

  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  async stop(): Promise<void> {
    delete process.env.AWS_ENDPOINT_URL_RESOURCE_GROUPS_TAGGING_API;
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }
}
