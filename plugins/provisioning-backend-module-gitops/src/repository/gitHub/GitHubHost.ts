/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { Octokit, RestEndpointMethodTypes } from '@octokit/rest';
import { modeOf } from '../fileModes';
import { CommitContent, Comparison, GitHost, TreeEntry } from '../GitHost';
import { PullRequest } from '../PullRequests';
import { unless } from '../unless';
import { GitHubPullRequests } from './GitHubPullRequests';

export interface GitHubHostOptions {
  /** Where a person finds the repository. */
  url: string;
  owner: string;
  repo: string;
  octokit: Octokit;
}

type GitTree = RestEndpointMethodTypes['git']['getTree']['response']['data'];

/** One repository of GitHub: github.com, Enterprise Server or ghe.com. */
export class GitHubHost implements GitHost {
  readonly pullRequests: GitHubPullRequests;
  readonly #url: string;
  readonly #octokit: Octokit;
  readonly #at: { owner: string; repo: string };

  constructor({ url, octokit, owner, repo }: GitHubHostOptions) {
    this.pullRequests = new GitHubPullRequests(octokit, { owner, repo });
    this.#url = url;
    this.#octokit = octokit;
    this.#at = { owner, repo };
  }

  async defaultBranch(): Promise<string> {
    const { data } = await this.#octokit.repos.get(this.#at);
    return data.default_branch;
  }

  treeUrl(commit: string, folder: string): string {
    return [this.#url, 'tree', commit, folder].filter(Boolean).join('/');
  }

  async head(branch: string): Promise<string | undefined> {
    return unless('absent', async () => {
      const { data } = await this.#octokit.git.getRef({
        ...this.#at,
        ref: `heads/${branch}`,
      });
      return data.object.sha;
    });
  }

  async entries(
    commit: string,
    paths: readonly string[],
  ): Promise<Map<string, TreeEntry>> {
    const { data } = await this.#octokit.git.getTree({
      ...this.#at,
      tree_sha: commit,
      recursive: 'true',
    });
    const found = new Map(data.tree.map(entry => [entry.path, entry]));
    const entries = new Map<string, TreeEntry>();
    for (const path of paths) {
      const entry =
        found.get(path) ??
        // A very large tree comes cut short.
        (data.truncated ? await this.#entryAt(commit, path) : undefined);
      if (entry?.sha && entry.mode) {
        entries.set(path, { sha: entry.sha, mode: entry.mode });
      }
    }
    return entries;
  }

  async readBlob(sha: string): Promise<string> {
    const { data } = await this.#octokit.git.getBlob({
      ...this.#at,
      file_sha: sha,
    });
    return Buffer.from(data.content, 'base64').toString();
  }

  async compare(base: string, head: string): Promise<Comparison> {
    const { data } = await this.#octokit.repos.compareCommitsWithBasehead({
      ...this.#at,
      basehead: `${base}...${head}`,
    });
    return {
      messages: data.commits.map(({ commit }) => commit.message),
      paths: (data.files ?? []).map(({ filename }) => filename),
    };
  }

  async createBranch(
    branch: string,
    content: CommitContent,
    base: string,
  ): Promise<boolean> {
    const sha = await this.#writeCommit(content, base, [base]);
    const made = await unless('moved', () =>
      this.#octokit.git.createRef({
        ...this.#at,
        ref: `refs/heads/${branch}`,
        sha,
      }),
    );
    return made !== undefined;
  }

  async commitOnto(
    branch: string,
    content: CommitContent,
    head: string,
  ): Promise<boolean> {
    return this.#advance(
      branch,
      await this.#writeCommit(content, head, [head]),
    );
  }

  /** With both parents it is a step forward, and differs from the base by our files alone. */
  async replaceContent(
    branch: string,
    content: CommitContent,
    { head, base }: { head: string; base: string },
  ): Promise<boolean> {
    return this.#advance(
      branch,
      await this.#writeCommit(content, base, [head, base]),
    );
  }

  async filesOf({
    number,
  }: PullRequest): Promise<{ path: string; sha: string }[]> {
    const { data } = await this.#octokit.pulls.listFiles({
      ...this.#at,
      pull_number: number,
      per_page: 100,
    });
    return data
      .filter(({ status }) => status !== 'removed')
      .map(({ filename, sha }) => ({ path: filename, sha: sha ?? '' }));
  }

  /** Writes a commit that no branch is at yet, with the tree of another one and these files. */
  async #writeCommit(
    { message, files }: CommitContent,
    onto: string,
    parents: string[],
  ): Promise<string> {
    const present = await this.entries(
      onto,
      files.map(({ path }) => path),
    );
    const { data: parent } = await this.#octokit.git.getCommit({
      ...this.#at,
      commit_sha: onto,
    });
    const { data: tree } = await this.#octokit.git.createTree({
      ...this.#at,
      base_tree: parent.tree.sha,
      tree: files.map(({ path, content, executable }) => ({
        path,
        mode: modeOf(executable, present.get(path)?.mode),
        type: 'blob' as const,
        ...(content === null ? { sha: null } : { content }),
      })),
    });
    const { data: commit } = await this.#octokit.git.createCommit({
      ...this.#at,
      message,
      tree: tree.sha,
      parents,
    });
    return commit.sha;
  }

  /** Moves a branch forward; false when it moved meanwhile. */
  async #advance(branch: string, commit: string): Promise<boolean> {
    const moved = await unless('moved', () =>
      this.#octokit.git.updateRef({
        ...this.#at,
        ref: `heads/${branch}`,
        sha: commit,
        force: false,
      }),
    );
    return moved !== undefined;
  }

  /** Looks for one path a folder at a time. */
  async #entryAt(
    commit: string,
    path: string,
  ): Promise<GitTree['tree'][number] | undefined> {
    let tree = commit;
    const folders = path.split('/');
    const name = folders.pop();
    for (const folder of folders) {
      const entry = await this.#childOf(tree, folder);
      if (entry?.type !== 'tree' || !entry.sha) {
        return undefined;
      }
      tree = entry.sha;
    }
    return this.#childOf(tree, name);
  }

  async #childOf(tree: string, name: string | undefined) {
    const { data } = await this.#octokit.git.getTree({
      ...this.#at,
      tree_sha: tree,
    });
    return data.tree.find(({ path }) => path === name);
  }
}
