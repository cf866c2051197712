/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PullRequest, PullRequests } from './PullRequests';

/** What is at a path. */
export interface TreeEntry {
  sha: string;
  /** As Git writes it: `100755`. */
  mode: string;
}

/** A file of a commit to write; without content it is removed. */
export interface TreeFile {
  path: string;
  content: string | null;
  /** By default as it is in the tree that it goes into. */
  executable?: boolean;
}

/** What a commit brings. */
export interface CommitContent {
  message: string;
  files: readonly TreeFile[];
}

/** What a branch has and its base has not. */
export interface Comparison {
  /** Messages of its commits, oldest first. */
  messages: string[];
  /** Files that it changes. */
  paths: string[];
}

/**
 * What is asked of the host of one repository. Paths are from the root of the
 * repository; no branch is ever moved by force.
 *
 * Each call may throw a GitRefusedError, when the host will not do it, or a
 * RunDelayedError, when it may later.
 */
export interface GitHost {
  readonly pullRequests: PullRequests;

  /** @throws GitRefusedError when there is no such repository, the token may not see it, or it is empty. */
  defaultBranch(): Promise<string>;

  /** Address of a folder at a commit, as the URL reader takes it. */
  treeUrl(commit: string, folder: string): string;

  /** The commit that a branch is at; undefined where there is no such branch. */
  head(branch: string): Promise<string | undefined>;

  /** What is at some paths of a commit; nothing for those that are not there. */
  entries(
    commit: string,
    paths: readonly string[],
  ): Promise<Map<string, TreeEntry>>;

  /** The text of a file by the id of its content. */
  readBlob(sha: string): Promise<string>;

  compare(base: string, head: string): Promise<Comparison>;

  /** Makes a branch with one commit onto the base; false when it was made meanwhile. */
  createBranch(
    branch: string,
    content: CommitContent,
    base: string,
  ): Promise<boolean>;

  /** Commits onto what others committed; false when the branch moved meanwhile. */
  commitOnto(
    branch: string,
    content: CommitContent,
    head: string,
  ): Promise<boolean>;

  /**
   * Commits so that the branch differs from its base by these files alone;
   * false when it moved meanwhile, or its pull request had to give way to one
   * from another branch. Look again then.
   *
   * @param at.changed - The files that the branch changes as it is.
   */
  replaceContent(
    branch: string,
    content: CommitContent,
    at: { head: string; base: string; changed: readonly string[] },
  ): Promise<boolean>;

  /** Files that a pull request writes, with the ids of their contents. */
  filesOf(pull: PullRequest): Promise<{ path: string; sha: string }[]>;
}
