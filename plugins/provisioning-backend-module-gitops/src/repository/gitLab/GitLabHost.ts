/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import pLimit from 'p-limit';
import { posix } from 'node:path';
import { EXECUTABLE } from '../fileModes';
import {
  CommitContent,
  Comparison,
  GitHost,
  TreeEntry,
  TreeFile,
} from '../GitHost';
import { GitRefusedError } from '../GitRefusedError';
import { PullRequest } from '../PullRequests';
import { unless } from '../unless';
import { commitActions, PresentFile } from './commitActions';
import { GitLabMergeRequests } from './GitLabMergeRequests';
import { GitLabProject } from './GitLabProject';
import {
  blobSchema,
  branchSchema,
  commitSchema,
  comparisonSchema,
  fileSchema,
  projectSchema,
  treeItemSchema,
} from './gitLabSchemas';

/** So many requests are under way for one commit at a time. */
const AT_ONCE = 5;

export interface GitLabHostOptions {
  /** Where a person finds the project. */
  url: string;
  project: GitLabProject;
}

/**
 * One project of GitLab: gitlab.com or self-managed. Its API writes a commit
 * and the branch in one step, with one parent.
 */
export class GitLabHost implements GitHost {
  readonly pullRequests: GitLabMergeRequests;
  readonly #url: string;
  readonly #project: GitLabProject;

  constructor({ url, project }: GitLabHostOptions) {
    this.pullRequests = new GitLabMergeRequests(project);
    this.#url = url;
    this.#project = project;
  }

  async defaultBranch(): Promise<string> {
    const project = await this.#project.send([], projectSchema);
    if (!project.default_branch || project.empty_repo) {
      throw GitRefusedError.empty(this.#url);
    }
    return project.default_branch;
  }

  treeUrl(commit: string, folder: string): string {
    return [this.#url, '-/tree', commit, folder].filter(Boolean).join('/');
  }

  async head(branch: string): Promise<string | undefined> {
    const found = await unless('absent', () =>
      this.#project.send(['repository', 'branches', branch], branchSchema),
    );
    return found?.commit.id;
  }

  async entries(
    commit: string,
    paths: readonly string[],
  ): Promise<Map<string, TreeEntry>> {
    const wanted = new Set(paths);
    const folders = [...new Set(paths.map(path => posix.dirname(path)))];
    const trees = await pLimit(AT_ONCE).map(folders, folder =>
      this.#folder(commit, folder === '.' ? '' : folder),
    );
    return new Map(
      trees
        .flat()
        .filter(({ path }) => wanted.has(path))
        .map(({ path, id, mode }) => [path, { sha: id, mode }]),
    );
  }

  async readBlob(sha: string): Promise<string> {
    const blob = await this.#project.send(
      ['repository', 'blobs', sha],
      blobSchema,
    );
    return Buffer.from(blob.content, 'base64').toString();
  }

  async compare(base: string, head: string): Promise<Comparison> {
    const { commits, diffs } = await this.#project.send(
      ['repository', 'compare'],
      comparisonSchema,
      { query: { from: base, to: head } },
    );
    return {
      messages: commits.map(({ message }) => message),
      paths: [
        ...new Set(diffs.flatMap(diff => [diff.old_path, diff.new_path])),
      ],
    };
  }

  async createBranch(
    branch: string,
    content: CommitContent,
    base: string,
  ): Promise<boolean> {
    const present = await this.entries(
      base,
      content.files.map(({ path }) => path),
    );
    return this.#commit({ branch, start_sha: base }, content, present);
  }

  async commitOnto(
    branch: string,
    content: CommitContent,
    head: string,
  ): Promise<boolean> {
    const present = await this.#presentFiles(head, content.files);
    return this.#commit({ branch }, content, present);
  }

  /** What the branch changes besides is brought back to where it left the base. */
  async replaceContent(
    branch: string,
    { message, files }: CommitContent,
    at: { head: string; base: string; changed: readonly string[] },
  ): Promise<boolean> {
    const wished = new Set(files.map(({ path }) => path));
    const others = at.changed.filter(path => !wished.has(path));
    const before = await this.#filesAtFork(at, others);
    return this.commitOnto(
      branch,
      { message, files: [...files, ...before] },
      at.head,
    );
  }

  async filesOf(pull: PullRequest): Promise<{ path: string; sha: string }[]> {
    const { paths } = await this.compare(pull.base, pull.head);
    const entries = await this.entries(pull.head, paths);
    return [...entries].map(([path, { sha }]) => ({ path, sha }));
  }

  async #folder(commit: string, path: string) {
    const items = await unless('absent', () =>
      this.#project.list(['repository', 'tree'], treeItemSchema, {
        ref: commit,
        path,
        pagination: 'keyset',
      }),
    );
    return items ?? [];
  }

  /** What is at the paths of some files, with the commits that GitLab compares before it writes. */
  async #presentFiles(
    head: string,
    files: readonly TreeFile[],
  ): Promise<Map<string, PresentFile>> {
    const entries = await this.entries(
      head,
      files.map(({ path }) => path),
    );
    const present = await pLimit(AT_ONCE).map(
      [...entries],
      async ([path, entry]): Promise<[string, PresentFile]> => {
        const file = await this.#project.send(
          ['repository', 'files', path],
          fileSchema,
          { query: { ref: head } },
        );
        return [path, { ...entry, lastCommit: file.last_commit_id }];
      },
    );
    return new Map(present);
  }

  /** Files as they were where a branch left its base. */
  async #filesAtFork(
    { base, head }: { base: string; head: string },
    paths: readonly string[],
  ): Promise<TreeFile[]> {
    if (paths.length === 0) {
      return [];
    }
    const fork = await this.#project.send(
      ['repository', 'merge_base'],
      commitSchema,
      {
        query: new URLSearchParams([
          ['refs[]', base],
          ['refs[]', head],
        ]),
      },
    );
    const entries = await this.entries(fork.id, paths);
    return pLimit(AT_ONCE).map(paths, async path => {
      const entry = entries.get(path);
      return {
        path,
        content: entry ? await this.readBlob(entry.sha) : null,
        executable: entry?.mode === EXECUTABLE,
      };
    });
  }

  async #commit(
    target: { branch: string; start_sha?: string },
    { message, files }: CommitContent,
    present: ReadonlyMap<string, PresentFile>,
  ): Promise<boolean> {
    const written = await unless('moved', () =>
      this.#project.send(['repository', 'commits'], commitSchema, {
        body: {
          ...target,
          commit_message: message,
          actions: files.flatMap(file =>
            commitActions(file, present.get(file.path)),
          ),
        },
      }),
    );
    return written !== undefined;
  }
}
