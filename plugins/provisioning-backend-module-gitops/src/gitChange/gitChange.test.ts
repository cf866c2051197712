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
import { gitHostKinds } from '../__testUtils__/gitHostKinds';
import { gitClients } from '../__testUtils__/startGit';
import { GitPullRequestExecutor } from '../pullRequest/GitPullRequestExecutor';
import { createGitChange } from './createGitChange';
import { iamWildcards } from './iamWildcards';

describe.each(gitHostKinds)('git.change on $name', host => {
  let sandbox: Sandbox;

  beforeAll(async () => {
    sandbox = await Sandbox.start({ port: 0, oidc: false });
  });

  afterAll(() => sandbox.stop());

  it('plans files of allowed repositories only', async () => {
    const { hosts } = gitClients(sandbox, undefined, undefined, host);
    const repository = host.urlOf(sandbox, 'northwind/platform-gitops');
    const kind = createGitChange({
      hosts,
      allow: [`${new URL(sandbox.url).origin}/*platform-*`],
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
          repository: host.urlOf(sandbox, 'northwind/infrastructure-live'),
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
    const { hosts, octokit } = gitClients(sandbox, undefined, undefined, host);
    const at = { owner: 'northwind', repo: 'infrastructure-live' };
    const repository = host.urlOf(sandbox, `${at.owner}/${at.repo}`);
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
});

describe('iamWildcards', () => {
  it.each([
    ['"Action": "*", "Resource": ["*"]', 2],
    ["actions = ['s3:*']\nresources = [aws_s3_bucket.x.arn]", 1],
    ['Action: s3:GetObject', 0],
    ['Resource: *', 1],
  ])('counts the wildcards of %s', (text, count) => {
    expect(iamWildcards(text)).toBe(count);
  });
});
