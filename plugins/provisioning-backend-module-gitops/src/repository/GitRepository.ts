/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { UrlReaderService } from '@backstage/backend-plugin-api';
import type { Octokit, RestEndpointMethodTypes } from '@octokit/rest';
import type { LRUCache } from 'lru-cache';
import { GitFailureKind } from './classifyGitAnswer';
import { modeOf } from './fileModes';
import { GitRefusedError } from './GitRefusedError';
import { RepositoryAddress, repositoryUrl } from './RepositoryAddress';
import { RepositorySnapshot } from './RepositorySnapshot';

/** A pull request as a list or a single answer has it. */
export type PullRequest = Pick<
  RestEndpointMethodTypes['pulls']['list']['response']['data'][number],
  | 'number'
  | 'state'
  | 'created_at'
  | 'merged_at'
  | 'closed_at'
  | 'html_url'
  | 'body'
  | 'head'
  | 'base'
>;

/** What is at a path. */
export interface TreeEntry {
  sha: string;
  /** As Git writes it: `100755`. */
  mode: string;
}

/** A file of a tree to write; without content it is removed. */
export interface TreeFile {
  path: string;
  content: string | null;
  /** By default as it is in the tree that it goes into. */
  executable?: boolean;
}

const MAX_FILE_BYTES = 1024 * 1024;

export interface GitRepositoryOptions {
  address: RepositoryAddress;
  octokit: Octokit;
  reader: UrlReaderService;
  snapshots: LRUCache<string, RepositorySnapshot>;
}

/** One repository through the API of its host. Paths are from its root. */
export class GitRepository {
  readonly address: RepositoryAddress;
  readonly url: string;
  readonly #octokit: Octokit;
  readonly #reader: UrlReaderService;
  readonly #snapshots: LRUCache<string, RepositorySnapshot>;
  readonly #at: { owner: string; repo: string };

  constructor(options: GitRepositoryOptions) {
    const { owner, repo } = options.address;
    this.address = options.address;
    this.url = repositoryUrl(options.address);
    this.#octokit = options.octokit;
    this.#reader = options.reader;
    this.#snapshots = options.snapshots;
    this.#at = { owner, repo };
  }

  /** The branch that changes go to: that of the address, or the default one. */
  async baseBranch(): Promise<string> {
    if (this.address.branch) {
      return this.address.branch;
    }
    const { data } = await this.#octokit.repos.get(this.#at);
    return data.default_branch;
  }

  /** The commit that a branch is at; undefined where there is no such branch. */
  async head(branch: string): Promise<string | undefined> {
    return unless('absent', async () => {
      const { data } = await this.#octokit.git.getRef({
        ...this.#at,
        ref: `heads/${branch}`,
      });
      return data.object.sha;
    });
  }

  /**
   * The commit that a branch is at which must be there.
   *
   * @throws GitRefusedError when the repository or the branch is not there.
   */
  async requireHead(branch: string): Promise<string> {
    const commit = await this.head(branch);
    if (!commit) {
      await this.requireAccess();
      throw new GitRefusedError(
        'absent',
        `${this.url} has no branch ${branch}`,
        'Correct the branch, or create it, then retry',
      );
    }
    return commit;
  }

  /** @throws GitRefusedError when there is no such repository, or the token may not see it. */
  async requireAccess(): Promise<void> {
    await this.#octokit.repos.get(this.#at);
  }

  /**
   * All files of the address's folder at the head of the base branch, in one
   * archive; asked for again only when the head moved.
   *
   * @throws GitRefusedError when the repository or the branch is not there.
   */
  async snapshot(): Promise<RepositorySnapshot> {
    const commit = await this.requireHead(await this.baseBranch());
    const { folder } = this.address;
    const tree = [this.url, 'tree', commit, folder].filter(Boolean).join('/');
    const known = this.#snapshots.get(tree);
    if (known) {
      return known;
    }
    const answer = await this.#reader.readTree(tree, {
      filter: (_path, info) => (info?.size ?? 0) <= MAX_FILE_BYTES,
    });
    const files = new Map<string, string>();
    for (const file of await answer.files()) {
      files.set(file.path, (await file.content()).toString());
    }
    const snapshot = { commit, files };
    this.#snapshots.set(tree, snapshot);
    return snapshot;
  }

  /** What is at some paths of a commit; nothing for those that are not there. */
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

  /** The text of a file by the id of its content. */
  async readBlob(sha: string): Promise<string> {
    const { data } = await this.#octokit.git.getBlob({
      ...this.#at,
      file_sha: sha,
    });
    return Buffer.from(data.content, 'base64').toString();
  }

  /** What a branch has and the base has not: its commits, oldest first, and the files they change. */
  async compare(
    base: string,
    head: string,
  ): Promise<{ messages: string[]; paths: string[] }> {
    const { data } = await this.#octokit.repos.compareCommitsWithBasehead({
      ...this.#at,
      basehead: `${base}...${head}`,
    });
    return {
      messages: data.commits.map(({ commit }) => commit.message),
      paths: (data.files ?? []).map(({ filename }) => filename),
    };
  }

  /** Writes a commit that no branch is at yet. */
  async writeCommit(options: {
    /** Commit whose tree the files go into. */
    onto: string;
    files: readonly TreeFile[];
    parents: string[];
    message: string;
  }): Promise<string> {
    const present = await this.entries(
      options.onto,
      options.files.map(({ path }) => path),
    );
    const { data: parent } = await this.#octokit.git.getCommit({
      ...this.#at,
      commit_sha: options.onto,
    });
    const { data: tree } = await this.#octokit.git.createTree({
      ...this.#at,
      base_tree: parent.tree.sha,
      tree: options.files.map(({ path, content, executable }) => ({
        path,
        mode: modeOf(executable, present.get(path)?.mode),
        type: 'blob' as const,
        ...(content === null ? { sha: null } : { content }),
      })),
    });
    const { data: commit } = await this.#octokit.git.createCommit({
      ...this.#at,
      message: options.message,
      tree: tree.sha,
      parents: options.parents,
    });
    return commit.sha;
  }

  /** Makes a branch; false when it was made meanwhile. */
  async createBranch(branch: string, commit: string): Promise<boolean> {
    const made = await unless('moved', () =>
      this.#octokit.git.createRef({
        ...this.#at,
        ref: `refs/heads/${branch}`,
        sha: commit,
      }),
    );
    return made !== undefined;
  }

  /** Moves a branch forward, never by force; false when it moved meanwhile. */
  async advanceBranch(branch: string, commit: string): Promise<boolean> {
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

  /** All pull requests from a branch, newest first. */
  async pullRequestsOf(branch: string): Promise<PullRequest[]> {
    const { data } = await this.#octokit.pulls.list({
      ...this.#at,
      head: `${this.#at.owner}:${branch}`,
      state: 'all',
      per_page: 100,
    });
    return data;
  }

  /** Pull requests of a state, lately changed ones first; at most 100. */
  async recentPullRequests(state: 'open' | 'all'): Promise<PullRequest[]> {
    const { data } = await this.#octokit.pulls.list({
      ...this.#at,
      state,
      sort: 'updated',
      direction: 'desc',
      per_page: 100,
    });
    return data;
  }

  async pullRequest(number: number): Promise<PullRequest> {
    const { data } = await this.#octokit.pulls.get({
      ...this.#at,
      pull_number: number,
    });
    return data;
  }

  /** Files that a pull request writes, with the ids of their contents. */
  async filesOf(number: number): Promise<{ path: string; sha: string }[]> {
    const { data } = await this.#octokit.pulls.listFiles({
      ...this.#at,
      pull_number: number,
      per_page: 100,
    });
    return data
      .filter(({ status }) => status !== 'removed')
      .map(({ filename, sha }) => ({ path: filename, sha: sha ?? '' }));
  }

  /** Opens a pull request; undefined when there is one from this branch already. */
  async openPullRequest(options: {
    title: string;
    body: string;
    head: string;
    base: string;
  }): Promise<PullRequest | undefined> {
    return unless('moved', async () => {
      const { data } = await this.#octokit.pulls.create({
        ...this.#at,
        ...options,
      });
      return data;
    });
  }

  async updateBody(number: number, body: string): Promise<void> {
    await this.#octokit.pulls.update({
      ...this.#at,
      pull_number: number,
      body,
    });
  }

  /** Closes a pull request and says why. */
  async closePullRequest(number: number, reason: string): Promise<void> {
    await this.#octokit.pulls.update({
      ...this.#at,
      pull_number: number,
      state: 'closed',
    });
    await this.#octokit.issues.createComment({
      ...this.#at,
      issue_number: number,
      body: reason,
    });
  }

  /** Looks for one path a folder at a time. */
  async #entryAt(commit: string, path: string) {
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

/** What the work gives; undefined when GitHub's answer is of a kind. */
async function unless<T>(
  kind: GitFailureKind,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof GitRefusedError && error.kind === kind) {
      return undefined;
    }
    throw error;
  }
}
