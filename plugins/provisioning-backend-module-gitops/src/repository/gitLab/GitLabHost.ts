/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { CommitContent, Comparison, GitHost, TreeEntry } from '../GitHost';
import { GitRefusedError } from '../GitRefusedError';
import { PullRequest } from '../PullRequests';
import { unless } from '../unless';
import { commitActions, PresentFile } from './commitActions';
import { GitLabFiles } from './GitLabFiles';
import { GitLabMergeRequests } from './GitLabMergeRequests';
import { GitLabProject } from './GitLabProject';
import {
  branchSchema,
  commitSchema,
  comparisonSchema,
  projectSchema,
} from './gitLabSchemas';

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
  readonly #files: GitLabFiles;

  constructor({ url, project }: GitLabHostOptions) {
    this.pullRequests = new GitLabMergeRequests(project);
    this.#url = url;
    this.#project = project;
    this.#files = new GitLabFiles(project);
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

  entries(
    commit: string,
    paths: readonly string[],
  ): Promise<Map<string, TreeEntry>> {
    return this.#files.entries(commit, paths);
  }

  readBlob(sha: string): Promise<string> {
    return this.#files.readBlob(sha);
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
    const present = await this.#files.present(
      head,
      content.files.map(({ path }) => path),
    );
    return this.#commit({ branch }, content, present);
  }

  /**
   * What the branch changes besides is brought back to where it left the base.
   * Since GitLab makes no merge commit, a branch from before the base changed
   * the same files would conflict: its merge request gives way to another one.
   */
  async replaceContent(
    branch: string,
    { message, files }: CommitContent,
    at: { head: string; base: string; changed: readonly string[] },
  ): Promise<boolean> {
    const fork = await this.#mergeBase(at.base, at.head);
    const paths = files.map(({ path }) => path);
    if (
      (await this.#files.differ(fork, at.base, paths)) &&
      (await this.#closeOpen(branch))
    ) {
      return false;
    }
    const others = at.changed.filter(path => !paths.includes(path));
    const before = await this.#files.at(fork, others);
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

  async #mergeBase(base: string, head: string): Promise<string> {
    const { id } = await this.#project.send(
      ['repository', 'merge_base'],
      commitSchema,
      {
        query: new URLSearchParams([
          ['refs[]', base],
          ['refs[]', head],
        ]),
      },
    );
    return id;
  }

  /** Whether there was a merge request to close. */
  async #closeOpen(branch: string): Promise<boolean> {
    const open = (await this.pullRequests.from(branch)).find(
      ({ state }) => state === 'open',
    );
    if (open) {
      await this.pullRequests.close(
        open.number,
        `The same files changed on ${open.base} meanwhile. Steward opens another merge request, made on the latest content.`,
      );
    }
    return open !== undefined;
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
