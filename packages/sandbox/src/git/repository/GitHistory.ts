/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import git from 'isomorphic-git';
import fs from 'node:fs';
import { GitObjects, toCommit } from './GitObjects';
import type { Commit, FileChange } from './gitTypes';

/**
 * How the commits of one bare repository relate: what came before, what
 * differs, and what a merge would give. Changes no reference.
 *
 * @public
 */
export class GitHistory {
  readonly #gitdir: string;
  readonly #objects: GitObjects;

  private constructor(gitdir: string, objects: GitObjects) {
    this.#gitdir = gitdir;
    this.#objects = objects;
  }

  static of(gitdir: string, objects: GitObjects): GitHistory {
    return new GitHistory(gitdir, objects);
  }

  /**
   * Commits from the given one backwards, newest first; with a path only those
   * that left it different from what each parent had.
   */
  async log(oid: string, options?: { path?: string }): Promise<Commit[]> {
    const gitdir = this.#gitdir;
    const results = await git.log({ fs, gitdir, ref: oid });
    const commits = results.map(toCommit);
    const path = options?.path;
    if (!path) {
      return commits;
    }
    const contentAt = async (commit: string) =>
      (await this.#objects.entryAt(commit, path))?.oid;
    const touching: Commit[] = [];
    for (const commit of commits) {
      const content = await contentAt(commit.oid);
      const before = await Promise.all(commit.parents.map(contentAt));
      if (commit.parents.length > 0 ? !before.includes(content) : content) {
        touching.push(commit);
      }
    }
    return touching;
  }

  async mergeBase(left: string, right: string): Promise<string | undefined> {
    const gitdir = this.#gitdir;
    const [found] = await git.findMergeBase({
      fs,
      gitdir,
      oids: [left, right],
    });
    return typeof found === 'string' ? found : undefined;
  }

  /** Files that differ between two commits, by path. */
  async changes(before: string, after: string): Promise<FileChange[]> {
    const listing = async (oid: string) =>
      new Map(
        (await this.#objects.deepTree(oid))
          .filter(item => item.type !== 'tree')
          .map(item => [item.path, item]),
      );
    const [old, current] = [await listing(before), await listing(after)];
    const changes: FileChange[] = [];
    for (const path of [
      ...new Set([...old.keys(), ...current.keys()]),
    ].sort()) {
      const [from, to] = [old.get(path), current.get(path)];
      if (!from || !to) {
        const status = from ? 'removed' : 'added';
        changes.push({ path, status, before: from, after: to });
      } else if (from.oid !== to.oid || from.mode !== to.mode) {
        changes.push({ path, status: 'modified', before: from, after: to });
      }
    }
    return changes;
  }

  /**
   * The tree that a three-way merge of two commits gives, or `undefined` when
   * they conflict. Moves no branch.
   */
  async mergedTree(ours: string, theirs: string): Promise<string | undefined> {
    const gitdir = this.#gitdir;
    try {
      const result = await git.merge({
        fs,
        gitdir,
        ours,
        theirs,
        fastForward: false,
        noUpdateBranch: true,
        abortOnConflict: true,
        author: { name: 'merge', email: 'merge@steward.example' },
      });
      if (result.tree) {
        return result.tree;
      }
      return (await this.#objects.commit(result.oid ?? ours)).tree;
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      if (name === 'MergeConflictError' || name === 'MergeNotSupportedError') {
        return undefined;
      }
      throw error;
    }
  }

  async isAncestor(ancestor: string, oid: string): Promise<boolean> {
    const gitdir = this.#gitdir;
    return ancestor === oid || git.isDescendent({ fs, gitdir, oid, ancestor });
  }
}
