/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Sandbox } from '@steward/sandbox';
import { gitClients } from '../../executors/__testUtils__/startGit';
import { requestOf } from '../__testUtils__/requestOf';
import { createGitChange } from './createGitChange';
import { iamWildcards } from './iamWildcards';

jest.setTimeout(60_000);

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

  it.each([
    ['"Action": "*", "Resource": ["*"]', 2],
    ["actions = ['s3:*']\nresources = [aws_s3_bucket.x.arn]", 1],
    ['Action: s3:GetObject', 0],
    ['Resource: *', 1],
  ])('counts the wildcards of %s', (text, count) => {
    expect(iamWildcards(text)).toBe(count);
  });
});
