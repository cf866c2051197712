/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import { startGitHost } from '../__testUtils__/startGitHost';

const NAME = 'northwind/platform-gitops';
const project = encodeURIComponent('northwind/platform/platform-gitops');
const branch = 'feature/x';

describe('the GitLab of the sandbox', () => {
  let server: Awaited<ReturnType<typeof startGitHost>>;

  beforeEach(async () => {
    server = await startGitHost();
  });

  afterEach(() => server.stop());

  const call = async (
    method: string,
    path: string,
    body?: object,
    token = 'sandbox-git-token',
  ) => {
    const response = await fetch(
      `${server.url}/gitlab/api/v4/projects/${project}${path}`,
      {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
        },
        body: body && JSON.stringify(body),
      },
    );
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? JSON.parse(text) : text,
    };
  };
  const head = async (name = 'main') =>
    (await call('GET', `/repository/branches/${encodeURIComponent(name)}`)).body
      .commit?.id;
  const commit = (change: object) =>
    call('POST', '/repository/commits', {
      branch,
      commit_message: 'x',
      actions: [{ action: 'create', file_path: 'a/b.sh', content: 'x' }],
      ...change,
    });
  const openMergeRequest = async (change: object = {}) => {
    await commit({ start_sha: await head() });
    return call('POST', '/merge_requests', {
      title: 'Change it',
      source_branch: branch,
      target_branch: 'main',
      ...change,
    });
  };

  it('is read by the URL reader of Backstage, a subgroup and a folder of the host included', async () => {
    const reader = UrlReaders.default({
      logger: mockServices.logger.mock(),
      config: mockServices.rootConfig({
        data: {
          integrations: {
            gitlab: [
              {
                host: new URL(server.url).host,
                apiBaseUrl: `${server.url}/gitlab/api/v4`,
                baseUrl: `${server.url}/gitlab`,
                token: 'sandbox-git-token',
              },
            ],
          },
        },
      }),
    });
    const url = server.host.gitLabUrl(NAME);
    const { files, etag } = await reader.search(
      `${url}/-/blob/main/teams/*/team.yaml`,
    );
    expect(files.map(file => file.url)).toContain(
      `${url}/-/blob/main/teams/payments/team.yaml`,
    );
    const tree = await reader.readTree(`${url}/-/tree/main/teams/payments`);
    const paths = (await tree.files()).map(({ path }) => path);
    expect(paths).toEqual(['team.yaml']);
    await expect(
      reader.readTree(`${url}/-/tree/main/teams`, { etag }),
    ).rejects.toMatchObject({ name: 'NotModifiedError' });
    const file = await reader.readUrl(`${url}/-/blob/main/README.md`);
    expect(String(await file.buffer())).toContain('#');
    await expect(
      reader.readUrl(`${url}/-/blob/main/absent.md`),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('commits many files in one step, as GitLab checks them', async () => {
    const main = await head();
    expect(await commit({ branch: 'main' })).toMatchObject({
      status: 400,
      body: { message: 'You are not allowed to push into this branch' },
    });
    expect(await commit({})).toMatchObject({ status: 400 });
    const made = await commit({
      start_sha: main,
      actions: [
        { action: 'create', file_path: 'a/b.sh', content: 'one' },
        { action: 'chmod', file_path: 'a/b.sh', execute_filemode: true },
        { action: 'delete', file_path: 'README.md' },
      ],
    });
    expect(made).toMatchObject({ status: 201, body: { parent_ids: [main] } });
    expect(await commit({ start_sha: main })).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining("A branch called 'feature/x'") },
    });
    const file = await call(
      'GET',
      `/repository/files/a%2Fb.sh?ref=${encodeURIComponent(branch)}`,
    );
    expect(file.body).toMatchObject({
      execute_filemode: true,
      last_commit_id: made.body.id,
    });
    const update = {
      action: 'update',
      file_path: 'a/b.sh',
      content: 'dHdv',
      encoding: 'base64',
    };
    const messageOf = async (action: object) =>
      (await commit({ actions: [action] })).body.message;
    expect(await messageOf({ ...update, last_commit_id: main })).toContain(
      'has changed since you started editing it',
    );
    expect(await messageOf({ ...update, action: 'create' })).toBe(
      'A file with this name already exists',
    );
    expect(await messageOf({ ...update, file_path: 'no' })).toBe(
      "A file with this name doesn't exist",
    );
    expect(
      await commit({ actions: [{ ...update, last_commit_id: made.body.id }] }),
    ).toMatchObject({ status: 201 });
    const { body } = await call(
      'GET',
      `/repository/compare?from=main&to=${encodeURIComponent(branch)}`,
    );
    expect(body.commits).toHaveLength(2);
    expect(
      body.diffs.map((diff: Record<string, unknown>) => [
        diff.new_path,
        diff.b_mode,
      ]),
    ).toEqual([
      ['README.md', '0'],
      ['a/b.sh', '100755'],
    ]);
  });

  it('opens a merge request once, squashes it, and shows it to people', async () => {
    const { body, status } = await openMergeRequest();
    expect(status).toBe(201);
    expect(body).toMatchObject({
      iid: 1,
      state: 'opened',
      web_url: `${server.host.gitLabUrl(NAME)}/-/merge_requests/1`,
    });
    expect(await openMergeRequest()).toMatchObject({
      status: 409,
      body: {
        message: [
          'Another open merge request already exists for this source branch',
        ],
      },
    });
    const page = await (await fetch(body.web_url)).text();
    expect(page).toContain('Close merge request');
    expect(page).toContain('!1');
    const { body: merged } = await call('PUT', '/merge_requests/1/merge', {
      squash: true,
    });
    expect(merged).toMatchObject({
      state: 'merged',
      merge_commit_sha: null,
      squash_commit_sha: await head(),
    });
    const list = await fetch(`${server.host.gitLabUrl(NAME)}/-/merge_requests`);
    expect(await list.text()).toContain('Merged');
  });

  it('is merged or closed by a form, as GitHub is', async () => {
    const { body } = await openMergeRequest();
    const closed = await fetch(`${body.web_url}/close`, {
      method: 'POST',
      redirect: 'manual',
    });
    expect(closed.headers.get('location')).toBe(new URL(body.web_url).pathname);
    expect(await call('GET', '/merge_requests?state=closed')).toMatchObject({
      body: [{ iid: 1, state: 'closed' }],
    });
    const code = await fetch(
      `${server.host.gitLabUrl(NAME)}/-/blob/main/README.md`,
    );
    expect(await code.text()).toContain('/gitlab/api/v4/projects/');
    const stranger = await fetch(`${server.url}/gitlab/a/b/c`);
    expect(stranger.status).toBe(404);
  });

  it('carries out commands in descriptions', async () => {
    const { body } = await openMergeRequest({ description: 'x\n/close\n' });
    expect(body.state).toBe('closed');
    await call('PUT', '/merge_requests/1', { state_event: 'reopen' });
    await call('POST', '/merge_requests/1/notes', { body: '/merge' });
    expect((await call('GET', '/merge_requests/1')).body.state).toBe('merged');
  });

  it('answers errors and limits in the shape of GitLab', async () => {
    expect(await call('GET', '', undefined, 'wrong')).toMatchObject({
      status: 401,
      body: { message: '401 Unauthorized' },
    });
    expect(await call('GET', '/repository/branches/none')).toMatchObject({
      status: 404,
      body: { message: '404 Branch Not Found' },
    });
    expect((await call('GET', '/repository/tree?path=none')).body).toEqual({
      message: '404 Tree Not Found',
    });
    const { headers } = await call('GET', '');
    expect(headers.get('ratelimit-remaining')).toBe('2000');
    server.host.setFault(NAME, { status: 429, on: 'GET /repository' });
    expect(await call('GET', '/repository/tree')).toMatchObject({
      status: 429,
      body: 'Retry later\n',
    });
    server.host.setFault(NAME, { empty: true });
    expect((await call('GET', '')).body).toMatchObject({
      default_branch: null,
      empty_repo: true,
    });
    expect(await head()).toBeUndefined();
  });
});
