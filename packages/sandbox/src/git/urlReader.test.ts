/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { parse } from 'yaml';
import { sandboxTeams } from '../world/teams';
import { startGitHost } from './__testUtils__/startGitHost';

describe('the URL reader of Backstage on the Git host', () => {
  let server: Awaited<ReturnType<typeof startGitHost>>;
  let reader: UrlReaderService;

  const readerWith = (token?: string) =>
    UrlReaders.default({
      logger: mockServices.logger.mock(),
      config: mockServices.rootConfig({
        data: {
          integrations: {
            github: [
              {
                host: server.url.replace('http://', ''),
                apiBaseUrl: `${server.url}/git/api/v3`,
                rawBaseUrl: `${server.url}/git/raw`,
                token,
              },
            ],
          },
        },
      }),
    });

  beforeEach(async () => {
    server = await startGitHost();
    reader = readerWith('sandbox-git-token');
  });

  afterEach(() => server.stop());

  it('finds the team files by a glob and says when nothing changed', async () => {
    const url = `${server.host.repositoryUrl(
      'northwind/platform-gitops',
    )}/blob/main/teams/*/team.yaml`;
    const { files, etag } = await reader.search(url);
    expect(files.map(file => file.url).sort()).toEqual(
      sandboxTeams
        .map(
          ({ name }) =>
            `${server.url}/northwind/platform-gitops/blob/main/teams/${name}/team.yaml`,
        )
        .sort(),
    );
    const payments = files.find(file => file.url.includes('/payments/'));
    const content = parse(String(await payments?.content()));
    expect(content).toMatchObject({
      team: 'payments',
      namespace: 'team-payments',
      owner: { email: 'tomas.lind@steward.example' },
      members: expect.arrayContaining(['dana.reyes@steward.example']),
      apps: expect.arrayContaining([
        expect.objectContaining({ manifestPath: expect.any(String) }),
      ]),
    });
    await expect(reader.search(url, { etag })).rejects.toMatchObject({
      name: 'NotModifiedError',
    });
  });

  it('reads a tree, a part of it, and says when nothing changed', async () => {
    const url = `${server.url}/northwind/infrastructure-live/tree/main`;
    const tree = await reader.readTree(url);
    const paths = (await tree.files()).map(file => file.path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'atmos.yaml',
        'stacks/orgs/northwind/payments/prod-payments/eu-central-1.yaml',
      ]),
    );
    await expect(
      reader.readTree(url, { etag: tree.etag }),
    ).rejects.toMatchObject({ name: 'NotModifiedError' });

    const part = await reader.readTree(`${url}/stacks/mixins`);
    expect((await part.files()).map(file => file.path).sort()).toEqual([
      'region/eu-central-1.yaml',
      'region/eu-west-1.yaml',
      'region/us-east-1.yaml',
      'stage/dev.yaml',
      'stage/prod.yaml',
      'stage/staging.yaml',
    ]);
    const branchless = `${server.url}/northwind/infrastructure-live`;
    expect((await reader.readTree(branchless)).etag).toBe(tree.etag);
    await expect(
      reader.readTree(`${branchless}/tree/nowhere`),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it.each([['sandbox-git-token'], [undefined]])(
    'reads one file with the token %p and honours its ETag',
    async token => {
      const url = `${server.url}/northwind/infrastructure-live/blob/main/atmos.yaml`;
      const response = await readerWith(token).readUrl(url);
      expect(String(await response.buffer())).toContain('name_template');
      expect(response.etag).toMatch(/^W\//);
      await expect(
        readerWith(token).readUrl(url, { etag: response.etag }),
      ).rejects.toMatchObject({ name: 'NotModifiedError' });
      await expect(
        readerWith(token).readUrl(url.replace('atmos', 'missing')),
      ).rejects.toMatchObject({ name: 'NotFoundError' });
    },
  );

  it('notices a wrong token and a repository that fails', async () => {
    const url = `${server.url}/northwind/infrastructure-live/tree/main`;
    await expect(readerWith('wrong').readTree(url)).rejects.toThrow('401');
    server.host.setFault('northwind/infrastructure-live', { status: 503 });
    await expect(reader.readTree(url)).rejects.toThrow('503');
    const other = `${server.url}/northwind/platform-gitops/tree/main`;
    expect((await reader.readTree(other)).etag).toMatch(/^[0-9a-f]{40}$/);
    server.host.setFault('northwind/infrastructure-live', undefined);
    expect((await reader.readTree(url)).etag).toMatch(/^[0-9a-f]{40}$/);
  });
});
