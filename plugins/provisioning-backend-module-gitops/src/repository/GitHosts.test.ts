/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { JsonObject } from '@backstage/types';
import { Sandbox } from '@steward/sandbox';
import { gitHostKinds } from '../__testUtils__/gitHostKinds';
import { gitClients, gitHostsOf } from '../__testUtils__/startGit';

const REPOSITORY = 'northwind/platform-gitops';

describe('GitHosts', () => {
  let sandbox: Sandbox;
  let host: string;

  beforeAll(async () => {
    sandbox = await Sandbox.start({ port: 0, oidc: false });
    host = new URL(sandbox.url).host;
  });

  afterAll(() => sandbox.stop());

  const openWith = (integrations: JsonObject) =>
    gitHostsOf({ integrations }).open(sandbox.git.repositoryUrl(REPOSITORY));

  it('says which key of GitHub is missing, and how to get on', async () => {
    const repository = sandbox.git.repositoryUrl(REPOSITORY);
    const entry = { host, rawBaseUrl: `${sandbox.url}/git/raw` };
    await expect(openWith({ github: [entry] })).rejects.toMatchObject({
      failure: {
        reason: `Steward cannot write to ${repository}: the entry of ${host} in integrations.github has no apiBaseUrl`,
        nextStep: expect.stringContaining(`https://${host}/api/v3`),
      },
    });
  });

  it('says where a host belongs that no integration names', async () => {
    await expect(openWith({})).rejects.toMatchObject({
      failure: {
        reason: expect.stringContaining(
          `integrations.github does not name ${host}, and neither does integrations.gitlab`,
        ),
        nextStep: `Add an entry with host: ${host} to one of them in app-config.yaml, then retry`,
      },
    });
  });

  it('takes subgroups for GitLab alone', async () => {
    const hosts = gitHostsOf({});
    await expect(
      hosts.open('https://github.com/acme/sub/live'),
    ).rejects.toThrow(
      '"https://github.com/acme/sub/live" is not the address of a repository of GitHub',
    );
    const { url } = await hosts.open('https://gitlab.com/acme/sub/live');
    expect(url).toBe('https://gitlab.com/acme/sub/live');
  });

  it.each(gitHostKinds)(
    'reads a folder of a repository of $name, and says why it cannot',
    async kind => {
      const folder = `${kind.urlOf(sandbox, REPOSITORY)}${kind.tree}/teams`;
      const { hosts } = gitClients(sandbox, undefined, undefined, kind);
      const repository = await hosts.open(folder);
      const { commit, files } = await repository.snapshot();
      expect(commit).toBe(await repository.requireHead('main'));
      expect(files.get('payments/team.yaml')).toContain('team: payments');
      await expect(repository.requireHead('gone')).rejects.toMatchObject({
        failure: { reason: `${repository.url} has no branch gone` },
      });
      const stranger = await gitClients(
        sandbox,
        'wrong',
        undefined,
        kind,
      ).hosts.open(folder);
      await expect(stranger.snapshot()).rejects.toMatchObject({
        kind: 'unauthorized',
        failure: { reason: expect.stringContaining('(401: ') },
      });
    },
  );
});
