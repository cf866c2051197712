/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Run } from '@steward/backstage-plugin-provisioning-common';
import { makeRun } from '@steward/backstage-plugin-provisioning-node/testUtils';
import { Sandbox } from '@steward/sandbox';
import { branchOf, GitChange } from '../pullRequest/GitChange';
import { GitPullRequestExecutor } from '../pullRequest/GitPullRequestExecutor';
import { GitHosts } from '../repository/GitHosts';
import { commitFile } from './commitFile';
import { GitHostKind } from './gitHostKinds';
import { gitClients } from './startGit';

/** `owner/name` of the repository that the runs change. */
export const REPOSITORY = 'northwind/platform-gitops';

/** The file that a run brings. */
export const PATH = 'teams/custody/team.yaml';

const at = { owner: 'northwind', repo: 'platform-gitops' };

/** A pull request as a reviewer sees it. */
interface SeenPullRequest {
  number: number;
  state: string;
  body: string;
  branch: string;
}

/** An executor of pull requests on one kind of host, and what a reviewer does there. */
export async function startPullRequests(kind: GitHostKind) {
  const sandbox = await Sandbox.start({ port: 0, oidc: false });
  const time = { now: new Date() };
  const clock = () => time.now;
  const { hosts, octokit } = gitClients(sandbox, undefined, clock, kind);
  const executorOf = (own: GitHosts) =>
    new GitPullRequestExecutor({
      hosts: own,
      portalUrl: 'https://portal.example',
      clock,
    });
  const executor = executorOf(hosts);
  const pulls = async (): Promise<SeenPullRequest[]> => {
    const { data } = await octokit.pulls.list({ ...at, state: 'all' });
    return data.map(({ number, state, body, head }) => ({
      number,
      state,
      body: body ?? '',
      branch: head.ref,
    }));
  };
  return {
    sandbox,
    time,
    executor,
    /** The executor with another token. */
    withToken: (token: string) =>
      executorOf(gitClients(sandbox, token, clock, kind).hosts),
    runOf: (files: Partial<GitChange['files'][number]>[], name = 'custody') =>
      makeRun({
        executor: 'git-pull-request',
        summary: ['Team custody gets a namespace', '/close'],
        blastRadius: ['Nothing else'],
        details: [{ title: 'Networks', lines: ['10.1.0.0/16: vpc @priya'] }],
        effects: [
          { type: 'team', ref: `group:default/${name}`, operation: 'create' },
        ],
        execution: {
          repository: kind.urlOf(sandbox, REPOSITORY),
          baseBranch: 'main',
          branch: branchOf('team.onboard', name),
          title: `Onboard team ${name}`,
          files: files.map(file => ({
            path: PATH,
            content: 'team: custody\n',
            before: null,
            ...file,
          })),
        },
      }),
    started: async (run: Run): Promise<Run> => ({
      ...run,
      execution: await executor.start(run),
    }),
    look: async (run: Run) => (await executor.observe([run])).get(run.id),
    pulls,
    /** Where Steward finds a pull request. */
    urlOf: (number: number) =>
      kind.name === 'GitHub'
        ? `${sandbox.git.repositoryUrl(REPOSITORY)}/pull/${number}`
        : `${sandbox.git.gitLabUrl(REPOSITORY)}/-/merge_requests/${number}`,
    /** Files that a pull request changes. */
    filesOf: async (number: number): Promise<string[]> => {
      const { data } = await octokit.pulls.listFiles({
        ...at,
        pull_number: number,
      });
      return data.map(({ filename }) => filename);
    },
    /** Branches that Steward made. */
    branches: async (): Promise<string[]> => {
      const ref = 'heads/steward/';
      const { data } = await octokit.git.listMatchingRefs({ ...at, ref });
      return data.map(found => found.ref);
    },
    contentOn: async (ref: string, path = PATH) => {
      const { data } = await octokit.repos.getContent({ ...at, path, ref });
      return 'content' in data
        ? Buffer.from(data.content, 'base64').toString()
        : undefined;
    },
    /** What a branch has and main has not. */
    commitsOf: async (branch: string) => {
      const { data } = await octokit.repos.compareCommitsWithBasehead({
        ...at,
        basehead: `main...${branch}`,
      });
      return data.commits.map(({ sha }) => sha);
    },
    modesOn: async (ref: string): Promise<Record<string, string>> => {
      const { data } = await octokit.git.getTree({
        ...at,
        tree_sha: ref,
        recursive: 'true',
      });
      return Object.fromEntries(
        data.tree.map(({ path, mode }) => [path, mode]),
      );
    },
    commitOnto: (
      branch: string,
      path: string,
      content: string,
      mode?: '100755' | '120000',
    ) => commitFile(octokit, at, { branch, path, content, mode }),
    merge: async (number: number, method?: 'squash'): Promise<void> => {
      await octokit.pulls.merge({
        ...at,
        pull_number: number,
        merge_method: method,
      });
    },
    close: async (number: number): Promise<void> => {
      await octokit.pulls.update({
        ...at,
        pull_number: number,
        state: 'closed',
      });
    },
    fail: (fault?: Parameters<Sandbox['git']['setFault']>[1]) =>
      sandbox.git.setFault(REPOSITORY, fault),
    /** How often each operation is called while the work is done. */
    callsOf: async (work: () => Promise<unknown>) => {
      sandbox.git.calls.clear();
      await work();
      return sandbox.git.calls.read();
    },
  };
}
