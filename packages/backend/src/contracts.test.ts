/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockCredentials, TestBackend } from '@backstage/backend-test-utils';
import { createContractClient } from '@steward/backstage-plugin-portal-common';
import { ContractCheck } from '@steward/backstage-plugin-portal-node/testUtils';
import { CONTRACTS, startContracts } from './__testUtils__/startContracts';

/** Fits every id, also that of an account. */
const ID = '111122223333';

interface Parameter {
  $ref?: string;
  name: string;
  in: string;
  required?: boolean;
  schema: { $ref?: string; enum?: string[] };
}

describe('the contracts', () => {
  const headers = { Authorization: mockCredentials.user.header() };
  let backend: TestBackend;
  let url: string;

  beforeAll(async () => {
    backend = await startContracts();
    url = `http://localhost:${backend.server.port()}`;
  });
  afterAll(() => backend.stop());

  it.each(CONTRACTS)(
    'let a client of %s call every GET, and describe each answer',
    async pluginId => {
      const published = await fetch(`${url}/api/${pluginId}/openapi.json`, {
        headers,
      });
      const spec: any = await published.json();
      const resolve = <T extends { $ref?: string }>(value: T): T =>
        value.$ref
          ? value.$ref
              .slice('#/'.length)
              .split('/')
              .reduce((parent, key) => parent[key], spec)
          : value;
      const contract = new ContractCheck(spec);
      const seen: Record<string, number> = {};
      const client = createContractClient<any>({
        baseUrl: async () => url,
        send: async request => {
          request.headers.set('Authorization', headers.Authorization);
          const response = await fetch(request);
          const { pathname } = new URL(request.url);
          const type = response.headers.get('content-type') ?? '';
          const text = await response.clone().text();
          contract.checkAnswer('GET', pathname, {
            status: response.status,
            type,
            body: type.startsWith('application/json') ? JSON.parse(text) : text,
          });
          seen[pathname] = response.status;
          return response;
        },
      });

      const paths = Object.keys(spec.paths).filter(
        path => spec.paths[path].get,
      );
      for (const path of paths) {
        const needed = ((spec.paths[path].get.parameters ?? []) as Parameter[])
          .map(resolve)
          .filter(({ required }) => required);
        const valuesOf = (place: string) =>
          Object.fromEntries(
            needed
              .filter(parameter => parameter.in === place)
              .map(({ name, schema }) => [
                name,
                resolve(schema).enum?.[0] ?? ID,
              ]),
          );
        await client.get(path, {
          params: { path: valuesOf('path'), query: valuesOf('query') },
          parseAs: 'text',
        });
      }
      expect(Object.keys(seen)).toHaveLength(paths.length);
      expect(
        Object.entries(seen).filter(
          // Nothing has the made-up id, and no repository is configured.
          ([, status]) => ![200, 204, 400, 404].includes(status),
        ),
      ).toEqual([]);
      expect(Object.values(seen)).toContain(200);
    },
  );
});
