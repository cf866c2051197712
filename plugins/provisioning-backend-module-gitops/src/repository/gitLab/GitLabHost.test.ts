/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Sandbox } from '@steward/sandbox';
import { commitFile } from '../../__testUtils__/commitFile';
import { gitHostKinds } from '../../__testUtils__/gitHostKinds';
import { interceptRequests } from '../../__testUtils__/interceptRequests';
import { gitClients, gitHostsOf } from '../../__testUtils__/startGit';

const at = { owner: 'northwind', repo: 'platform-gitops' };
const [, gitLab] = gitHostKinds;

describe('GitLabHost', () => {
  let sandbox: Sandbox;
  let git: ReturnType<typeof gitClients>;

  const hostOf = async () => {
    const repository = await git.hosts.open(
      git.addressOf('northwind/platform-gitops'),
    );
    return repository.host;
  };

  beforeAll(async () => {
    sandbox = await Sandbox.start({ port: 0, oidc: false });
    git = gitClients(sandbox, undefined, undefined, gitLab);
  });

  afterEach(() => jest.restoreAllMocks());

  afterAll(() => sandbox.stop());

  it('finds a file on the second page of a folder, and nothing in a folder that is not there', async () => {
    const paths = Array.from({ length: 101 }, (_, n) => `many/${1000 + n}.txt`);
    const { data } = await git.octokit.git.createTree({
      ...at,
      tree: paths.map(path => ({ path, mode: '100644', content: path })),
    });
    const { data: commit } = await git.octokit.git.createCommit({
      ...at,
      message: 'Many files',
      tree: data.sha,
      parents: [],
    });
    const host = await hostOf();
    const wanted = [paths[0], paths[100], 'none/at/all.txt'];
    const entries = await host.entries(commit.sha, wanted);
    expect([...entries.keys()]).toEqual([paths[0], paths[100]]);
    const { sha } = entries.get(paths[100])!;
    expect(await host.readBlob(sha)).toBe(paths[100]);
  });

  it('leaves out merge requests from forks, whose branches may have the same names', async () => {
    await git.octokit.git.createRef({
      ...at,
      ref: 'refs/heads/steward/x',
      sha: await commitFile(git.octokit, at, { path: 'x', content: 'x' }),
    });
    await commitFile(git.octokit, at, {
      branch: 'steward/x',
      path: 'y',
      content: 'y',
    });
    const host = await hostOf();
    await host.pullRequests.open({
      title: 'x',
      body: '',
      branch: 'steward/x',
      base: 'main',
    });
    const [own, ...others] = await host.pullRequests.from('steward/x');
    expect(others).toEqual([]);
    expect(await host.filesOf(own)).toEqual([
      { path: 'y', sha: expect.any(String) },
    ]);
    interceptRequests(async ({ send }) => {
      const [found] = await (await send()).json();
      const fork = { ...found, iid: 9, source_project_id: 4711 };
      return Response.json([fork, found]);
    });
    expect(await host.pullRequests.from('steward/x')).toEqual([own]);
    expect(await host.pullRequests.recent('open')).toEqual([own]);
  });

  it('takes nothing for an answer that has another shape', async () => {
    const host = await hostOf();
    interceptRequests(async () => Response.json({ commit: { id: 7 } }));
    await expect(host.head('main')).rejects.toThrow(
      'This is not an answer of GitLab\'s API (200: {"commit":{"id":7}})',
    );
  });

  it('says why GitLab cannot be reached', async () => {
    const hosts = gitHostsOf({
      integrations: {
        gitlab: [
          {
            host: 'gitlab.acme.example',
            apiBaseUrl: 'http://127.0.0.1:9/api/v4',
            token: 'x',
          },
        ],
      },
    });
    const { host } = await hosts.open('https://gitlab.acme.example/a/b/c');
    await expect(host.defaultBranch()).rejects.toThrow(
      /^GitLab does not answer \((connect ECONNREFUSED|bad port)/,
    );
  });
});
