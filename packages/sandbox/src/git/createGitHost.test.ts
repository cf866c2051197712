/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createMockDirectory } from '@backstage/backend-test-utils';
import { Octokit } from '@octokit/rest';
import { gunzipSync } from 'node:zlib';
import { startGitHost } from './__testUtils__/startGitHost';

const repository = { owner: 'northwind', repo: 'platform-gitops' };
const now = () => new Date('2026-11-21T10:00:00Z');

describe('createGitHost', () => {
  const data = createMockDirectory();
  let server: Awaited<ReturnType<typeof startGitHost>>;
  let octokit: Octokit;

  const start = async () => {
    server = await startGitHost({ dataFolder: data.path, now });
    octokit = new Octokit({
      baseUrl: `${server.url}/git/api/v3`,
      auth: 'sandbox-git-token',
      log: { debug() {}, info() {}, warn() {}, error() {} },
    });
  };

  const mainOf = async () =>
    (await octokit.git.getRef({ ...repository, ref: 'heads/main' })).data.object
      .sha;

  const propose = async (branch: string, path: string, content: string) => {
    const parent = await mainOf();
    const base = await octokit.git.getCommit({
      ...repository,
      commit_sha: parent,
    });
    const tree = await octokit.git.createTree({
      ...repository,
      base_tree: base.data.tree.sha,
      tree: [{ path, mode: '100644', type: 'blob', content }],
    });
    const commit = await octokit.git.createCommit({
      ...repository,
      message: `Write ${path}`,
      tree: tree.data.sha,
      parents: [parent],
    });
    await octokit.git.createRef({
      ...repository,
      ref: `refs/heads/${branch}`,
      sha: commit.data.sha,
    });
    return commit.data.sha;
  };

  beforeEach(async () => {
    data.clear();
    await start();
  });

  afterEach(() => server.stop());

  it('takes a pull request from branch to merge, over a restart', async () => {
    const path = 'teams/custody/team.yaml';
    const first = await propose('add/custody', path, 'team: custody\n');
    const opened = await octokit.pulls.create({
      ...repository,
      title: 'Add team custody',
      head: 'add/custody',
      base: 'main',
    });
    expect(opened.data).toMatchObject({
      number: 1,
      state: 'open',
      mergeable: true,
      changed_files: 1,
      head: { ref: 'add/custody', sha: first },
      html_url: `${server.url}/northwind/platform-gitops/pull/1`,
    });
    await expect(
      octokit.pulls.create({
        ...repository,
        title: 'Again',
        head: 'add/custody',
        base: 'main',
      }),
    ).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining('A pull request already exists'),
    });
    await octokit.issues.createComment({
      ...repository,
      issue_number: 1,
      body: 'Looks good',
    });
    await octokit.pulls.requestReviewers({
      ...repository,
      pull_number: 1,
      reviewers: ['steward-sandbox', 'rita'],
      team_reviewers: ['platform'],
    });
    await octokit.pulls.createReview({
      ...repository,
      pull_number: 1,
      event: 'APPROVE',
      body: 'Fine',
    });

    await server.stop();
    await start();
    const listed = await octokit.pulls.list({
      ...repository,
      head: 'northwind:add/custody',
    });
    expect(listed.data).toMatchObject([
      {
        number: 1,
        requested_reviewers: [{ login: 'rita' }],
        requested_teams: [{ slug: 'platform' }],
      },
    ]);
    const reviews = await octokit.pulls.listReviews({
      ...repository,
      pull_number: 1,
    });
    expect(reviews.data).toMatchObject([
      { state: 'APPROVED', body: 'Fine', commit_id: first },
    ]);
    const files = await octokit.pulls.listFiles({
      ...repository,
      pull_number: 1,
    });
    expect(files.data).toMatchObject([
      {
        filename: path,
        status: 'added',
        additions: 1,
        patch: expect.any(String),
      },
    ]);
    await expect(
      octokit.pulls.merge({
        ...repository,
        pull_number: 1,
        sha: '0'.repeat(40),
      }),
    ).rejects.toMatchObject({ status: 409 });

    const merged = await octokit.pulls.merge({ ...repository, pull_number: 1 });
    expect(merged.data.merged).toBe(true);
    expect(await mainOf()).toBe(merged.data.sha);
    const content = await octokit.repos.getContent({
      ...repository,
      path,
      mediaType: { format: 'raw' },
    });
    expect(content.data).toBe('team: custody\n');
    expect(
      (await octokit.pulls.get({ ...repository, pull_number: 1 })).data,
    ).toMatchObject({ merged: true, state: 'closed', comments: 1 });
    await expect(
      octokit.pulls.merge({ ...repository, pull_number: 1 }),
    ).rejects.toMatchObject({ status: 405 });
  });

  it('closes, opens again, and shows the whole tree of a branch', async () => {
    const path = 'teams/custody/team.yaml';
    const head = await propose('add/custody', path, 'team: custody\n');
    await octokit.pulls.create({
      ...repository,
      title: 'Add team custody',
      head: 'add/custody',
      base: 'main',
    });
    const set = async (state: 'open' | 'closed') => {
      const { data: pull } = await octokit.pulls.update({
        ...repository,
        pull_number: 1,
        state,
      });
      return [pull.state, pull.closed_at !== null, pull.merged];
    };
    expect(await set('closed')).toEqual(['closed', true, false]);
    const closed = await octokit.pulls.list({ ...repository, state: 'closed' });
    expect(closed.data).toMatchObject([
      { merged_at: null, head: { sha: head } },
    ]);
    expect(await set('open')).toEqual(['open', false, false]);
    const tree = await octokit.git.getTree({
      ...repository,
      tree_sha: head,
      recursive: 'true',
    });
    expect(tree.data.tree.map(item => item.path)).toEqual(
      expect.arrayContaining(['teams', 'teams/custody', path]),
    );
    const compared = await octokit.repos.compareCommitsWithBasehead({
      ...repository,
      basehead: 'main...add/custody',
    });
    expect(compared.data).toMatchObject({
      status: 'ahead',
      ahead_by: 1,
      files: [{ filename: path, status: 'added' }],
    });
  });

  it('merges what does not touch and refuses what conflicts', async () => {
    await propose('a', 'teams/growth/team.yaml', 'team: growth-a\n');
    await propose('b', 'teams/growth/team.yaml', 'team: growth-b\n');
    await propose('c', 'platform/note.md', 'A note\n');
    for (const head of ['a', 'b', 'c']) {
      await octokit.pulls.create({
        ...repository,
        title: head,
        head,
        base: 'main',
      });
    }
    await octokit.pulls.merge({
      ...repository,
      pull_number: 1,
      merge_method: 'squash',
    });
    const second = await octokit.pulls.get({ ...repository, pull_number: 2 });
    expect(second.data).toMatchObject({
      mergeable: false,
      mergeable_state: 'dirty',
    });
    await expect(
      octokit.pulls.merge({ ...repository, pull_number: 2 }),
    ).rejects.toMatchObject({ status: 405 });
    await octokit.pulls.merge({ ...repository, pull_number: 3 });

    const compared = await octokit.repos.compareCommitsWithBasehead({
      ...repository,
      basehead: 'b...main',
    });
    expect(compared.data).toMatchObject({ status: 'diverged', behind_by: 1 });
    const commits = await octokit.repos.listCommits({
      ...repository,
      path: 'teams/growth/team.yaml',
    });
    expect(commits.data.map(({ commit }) => commit.message)).toEqual([
      'a (#1)',
      'Move the clusters under Argo CD',
    ]);
  });

  it('moves references forward only', async () => {
    const start0 = await mainOf();
    const ahead = await propose('ahead', 'a.txt', 'a');
    const aside = await propose('aside', 'b.txt', 'b');
    const move = (sha: string, force?: boolean) =>
      octokit.git.updateRef({ ...repository, ref: 'heads/ahead', sha, force });
    for (const refused of [move(aside), move(start0), move(aside, true)]) {
      await expect(refused).rejects.toMatchObject({ status: 422 });
    }
    await octokit.git.updateRef({
      ...repository,
      ref: 'heads/main',
      sha: ahead,
    });
    expect(await mainOf()).toBe(ahead);
    await octokit.git.deleteRef({ ...repository, ref: 'heads/aside' });
    const branches = await octokit.paginate(octokit.repos.listBranches, {
      ...repository,
      per_page: 1,
    });
    expect(branches.map(({ name }) => name).sort()).toEqual(['ahead', 'main']);
    await expect(
      octokit.git.deleteRef({ ...repository, ref: 'heads/main' }),
    ).rejects.toMatchObject({ status: 422 });
  });

  it('writes single files with the hash that was read', async () => {
    const path = 'teams/lending/team.yaml';
    const write = (content: string, sha?: string) =>
      octokit.repos.createOrUpdateFileContents({
        ...repository,
        path,
        message: 'Break the file',
        content: Buffer.from(content).toString('base64'),
        sha,
      });
    const read = await octokit.repos.getContent({ ...repository, path });
    if (Array.isArray(read.data) || read.data.type !== 'file') {
      throw new Error('expected a file');
    }
    expect(Buffer.from(read.data.content, 'base64').toString()).toContain(
      'namespace: team-lending',
    );
    await expect(write('x')).rejects.toMatchObject({ status: 422 });
    await expect(write('x', '0'.repeat(40))).rejects.toMatchObject({
      status: 409,
    });
    const written = await write('team: [', read.data.sha);
    expect(written.status).toBe(200);
    const archive = await octokit.repos.downloadTarballArchive({
      ...repository,
      ref: 'main',
    });
    const tar = gunzipSync(Buffer.from(archive.data as ArrayBuffer));
    expect(tar.includes('team: [')).toBe(true);
    const zip = await octokit.repos.downloadZipballArchive({
      ...repository,
      ref: 'main',
    });
    expect(
      Buffer.from(zip.data as ArrayBuffer)
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  it('answers as GitHub does when it refuses', async () => {
    const api = `${server.url}/git/api/v3`;
    const body = JSON.stringify({ ref: 'refs/heads/x', sha: '0'.repeat(40) });
    const post = (headers: Record<string, string>, text = body) =>
      fetch(`${api}/repos/northwind/platform-gitops/git/refs`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: text,
      });
    const token = { authorization: 'token sandbox-git-token' };
    for (const [answer, status, message] of [
      [await post({}), 401, 'Requires authentication'],
      [await post({ authorization: 'Bearer no' }), 401, 'Bad credentials'],
      [await post(token), 422, 'Object does not exist'],
      [await post(token, '{'), 400, 'Problems parsing JSON'],
      [await fetch(`${api}/repos/northwind/none`), 404, 'Not Found'],
    ] as const) {
      expect(answer.status).toBe(status);
      expect(await answer.json()).toEqual(
        expect.objectContaining({
          message,
          documentation_url: expect.any(String),
          status: String(status),
        }),
      );
    }
    const who = await octokit.users.getAuthenticated();
    expect(who.data.login).toBe('steward-sandbox');
  });

  it('shows pages on which a person can merge', async () => {
    await propose('fix/<tag>', 'teams/x/team.yaml', 'team: "<b>x</b>"\n');
    await octokit.pulls.create({
      ...repository,
      title: 'Fix <script>',
      head: 'fix/<tag>',
      base: 'main',
    });
    const home = `${server.url}/northwind/platform-gitops`;
    const page = async (path: string) => {
      const answer = await fetch(`${home}${path}`);
      return { status: answer.status, text: await answer.text() };
    };
    for (const [path, expected] of [
      ['', 'What runs on the EKS clusters'],
      ['/tree/main/teams', 'payments'],
      ['/blob/main/teams/payments/team.yaml', 'team: payments'],
      ['/commits/main', 'Move the clusters under Argo CD'],
      ['/pulls', 'Fix &lt;script&gt;'],
      ['/pull/1', 'Merge pull request'],
    ]) {
      const { status, text } = await page(path);
      expect(status).toBe(200);
      expect(text).toContain(expected);
      expect(text).not.toContain('<script>');
    }
    expect((await page('/blob/main/none')).status).toBe(404);
    expect((await fetch(`${server.url}/elsewhere/x`)).status).toBe(404);

    const merge = (headers: Record<string, string>) =>
      fetch(`${home}/pull/1/merge`, { method: 'POST', headers });
    const foreign = await merge({ origin: 'https://elsewhere.example' });
    expect(foreign.status).toBe(403);
    await merge({ origin: server.url });
    expect((await page('/pull/1')).text).toContain('Merged');
    expect((await page('/blob/main/teams/x/team.yaml')).status).toBe(200);
  });

  it('takes faults over HTTP', async () => {
    const fault = `${server.url}/git/faults/northwind/platform-gitops`;
    const set = (body: object) =>
      fetch(fault, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect((await set({ status: 'many' })).status).toBe(422);
    expect((await set({ hang: true })).status).toBe(200);
    await expect(
      fetch(`${server.url}/git/api/v3/repos/northwind/platform-gitops`, {
        signal: AbortSignal.timeout(200),
      }),
    ).rejects.toMatchObject({ name: 'TimeoutError' });
    await set({
      on: 'POST /git/refs',
      status: 403,
      message: 'You have exceeded a secondary rate limit.',
      headers: { 'x-ratelimit-remaining': '4290' },
    });
    expect((await octokit.repos.get(repository)).headers).toMatchObject({
      'x-ratelimit-remaining': '5000',
      'x-ratelimit-reset': String(
        new Date('2026-11-21T11:00:00Z').getTime() / 1000,
      ),
    });
    const calls = `${server.url}/git/calls`;
    expect((await fetch(calls, { method: 'DELETE' })).status).toBe(204);
    await expect(propose('x', 'x.txt', 'x')).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining('secondary rate limit'),
      response: { headers: { 'x-ratelimit-remaining': '4290' } },
    });
    expect(await (await fetch(calls)).json()).toEqual({
      'northwind/platform-gitops GET /git/ref': 1,
      'northwind/platform-gitops GET /git/commits': 1,
      'northwind/platform-gitops POST /git/trees': 1,
      'northwind/platform-gitops POST /git/commits': 1,
      'northwind/platform-gitops POST /git/refs': 1,
    });
    expect((await fetch(fault, { method: 'DELETE' })).status).toBe(204);
    await propose('x', 'x.txt', 'x');
  });
});
