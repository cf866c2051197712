/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Sandbox } from '@steward/sandbox';
import { commitFile } from '../__testUtils__/commitFile';
import {
  makeRun,
  requestOf,
} from '@steward/backstage-plugin-provisioning-node/testUtils';
import { gitClients, gitHostsOf } from '../__testUtils__/startGit';
import { GitPullRequestExecutor } from '../pullRequest/GitPullRequestExecutor';
import { GitHosts } from '../repository/GitHosts';
import { createGitChange } from './createGitChange';
import { iamWildcards } from './iamWildcards';

describe('git.change', () => {
  let sandbox: Sandbox;

  beforeAll(async () => {
    sandbox = await Sandbox.start({ port: 0, oidc: false });
  });

  afterAll(() => sandbox.stop());

  it('plans files of allowed repositories only', async () => {
    const { hosts } = gitClients(sandbox);
    const repository = sandbox.git.repositoryUrl('northwind/platform-gitops');
    const kind = createGitChange({
      hosts,
      allow: [`${new URL(sandbox.url).origin}/northwind/platform-*`],
    });
    const planOf = (change: object) =>
      kind.plan(
        requestOf(kind, 'policy', {
          repository,
          title: 'Add a policy',
          files: [{ path: 'policy.json', content: '{"Action": "*"}\n' }],
          ...change,
        }),
      );
    const { plan, problems, facts } = await planOf({});
    expect(problems).toEqual([]);
    expect(facts).toEqual({ iamWildcards: 1, destructive: false });
    expect(plan).toMatchObject({
      execution: {
        repository,
        baseBranch: 'main',
        branch: 'steward/git.change/policy',
        files: [{ path: 'policy.json', before: null }],
      },
      files: [{ operation: 'create' }],
    });
    expect(
      await planOf({
        baseBranch: 'main',
        files: [{ path: 'README.md' }],
      }),
    ).toMatchObject({
      plan: { files: [{ operation: 'delete' }] },
      facts: { destructive: true },
    });
    const refusals = [
      [
        {
          repository: sandbox.git.repositoryUrl(
            'northwind/infrastructure-live',
          ),
        },
        'inputs.repository',
      ],
      [{ baseBranch: 'gone' }, 'inputs.baseBranch'],
      [{ files: [{ path: 'absent.txt' }] }, 'inputs.files'],
    ] as const;
    for (const [change, field] of refusals) {
      expect((await planOf(change)).problems).toEqual([
        expect.objectContaining({ field }),
      ]);
    }
    for (const files of [
      [],
      [{ path: '../x', content: '' }],
      [{ path: '/x', content: '' }],
    ]) {
      await expect(async () => planOf({ files })).rejects.toThrow();
    }
    expect(createGitChange({ hosts, allow: [] }).unavailable).toContain(
      'provisioning.git.allow',
    );
  });

  it('keeps modes, brings new executables, and shows both', async () => {
    const { hosts, octokit } = gitClients(sandbox);
    const at = { owner: 'northwind', repo: 'infrastructure-live' };
    const repository = sandbox.git.repositoryUrl(`${at.owner}/${at.repo}`);
    const executables = ['bin/plan.sh', 'bin/apply.sh'];
    for (const path of executables) {
      await commitFile(octokit, at, {
        path,
        content: 'echo 1\n',
        mode: '100755',
      });
    }
    const kind = createGitChange({ hosts, allow: ['*'] });
    const changes = [
      { path: 'bin/plan.sh', content: 'echo 2\n' },
      { path: 'bin/apply.sh', content: 'echo 1\n', executable: false },
      { path: 'bin/new.sh', content: '\uFEFFecho 3\n', executable: true },
      { path: 'bin/note.txt', content: 'x\n' },
    ];
    const planOf = async () => {
      const { plan } = await kind.plan(
        requestOf(kind, 'modes', { repository, title: 'x', files: changes }),
      );
      return plan!;
    };
    const plan = await planOf();
    expect(
      plan.files!.map(({ path, diff }) => [path, diff.split('\n--- ')[0]]),
    ).toEqual([
      [
        'bin/plan.sh',
        expect.stringMatching(
          /^diff --git a\/bin\/plan.sh b\/bin\/plan.sh\nindex [0-9a-f]{7}\.\.[0-9a-f]{7} 100755$/,
        ),
      ],
      [
        'bin/apply.sh',
        'diff --git a/bin/apply.sh b/bin/apply.sh\nold mode 100755\nnew mode 100644\n',
      ],
      [
        'bin/new.sh',
        'diff --git a/bin/new.sh b/bin/new.sh\nnew file mode 100755',
      ],
      ['bin/note.txt', expect.not.stringContaining('mode')],
    ]);
    // A very large tree comes cut short.
    sandbox.git.setFault(`${at.owner}/${at.repo}`, { truncateTrees: 0 });
    expect(await planOf()).toEqual(plan);
    const executor = new GitPullRequestExecutor({
      hosts,
      portalUrl: 'https://portal.example',
      clock: () => new Date(),
    });
    const { name: branch } = await executor.start(makeRun(plan));
    sandbox.git.setFault(`${at.owner}/${at.repo}`, undefined);
    const { data } = await octokit.git.getTree({
      ...at,
      tree_sha: branch,
      recursive: 'true',
    });
    const written = data.tree.filter(({ path }) => path?.startsWith('bin/'));
    expect(written.map(({ path, mode }) => [path, mode])).toEqual([
      ['bin/apply.sh', '100644'],
      ['bin/new.sh', '100755'],
      ['bin/note.txt', '100644'],
      ['bin/plan.sh', '100755'],
    ]);
    const { data: blob } = await octokit.git.getBlob({
      ...at,
      file_sha: written[1].sha,
    });
    expect(Buffer.from(blob.content, 'base64').toString()).toBe(
      '\uFEFFecho 3\n',
    );
  });

  it('says what is missing, and how to get on', async () => {
    const host = new URL(sandbox.url).host;
    const repository = sandbox.git.repositoryUrl('northwind/platform-gitops');
    const planOf = (hosts: GitHosts) => {
      const kind = createGitChange({ hosts, allow: ['*'] });
      const files = [{ path: 'x', content: 'x' }];
      return kind.plan(requestOf(kind, 'x', { repository, title: 'x', files }));
    };
    const configured = (github: object[]) =>
      gitHostsOf({ integrations: { github } });
    await expect(
      planOf(configured([{ host, rawBaseUrl: `${sandbox.url}/git/raw` }])),
    ).rejects.toMatchObject({
      failure: {
        reason: `Steward cannot write to ${repository}: the entry of ${host} in integrations.github has no apiBaseUrl`,
        nextStep: expect.stringContaining(`https://${host}/api/v3`),
      },
    });
    await expect(planOf(configured([]))).rejects.toMatchObject({
      failure: {
        reason: expect.stringContaining(
          `integrations.github does not name ${host}`,
        ),
      },
    });
    sandbox.git.setFault('northwind/platform-gitops', {
      on: 'GET /git',
      status: 409,
      message: 'Git Repository is empty.',
    });
    await expect(planOf(gitClients(sandbox).hosts)).rejects.toMatchObject({
      failure: {
        reason: 'GitHub refused the request (409: Git Repository is empty.)',
        nextStep:
          'Push a first commit to northwind/platform-gitops, then retry',
      },
    });
    sandbox.git.setFault('northwind/platform-gitops', undefined);
    await expect(
      planOf(gitClients(sandbox, 'wrong').hosts),
    ).rejects.toMatchObject({
      failure: { reason: expect.stringContaining('401: Bad credentials') },
    });
  });

  it.each([
    ['"Action": "*", "Resource": ["*"]', 2],
    ["actions = ['s3:*']\nresources = [aws_s3_bucket.x.arn]", 1],
    ['Action: s3:GetObject', 0],
    ['Resource: *', 1],
  ])('counts the wildcards of %s', (text, count) => {
    expect(iamWildcards(text)).toBe(count);
  });
});
