/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import pLimit from 'p-limit';
import { posix } from 'node:path';
import { EXECUTABLE } from '../fileModes';
import { TreeEntry, TreeFile } from '../GitHost';
import { unless } from '../unless';
import { PresentFile } from './commitActions';
import { GitLabProject } from './GitLabProject';
import {
  blobSchema,
  fileSchema,
  TreeItem,
  treeItemSchema,
} from './gitLabSchemas';

/** So many requests are under way for one commit at a time. */
const AT_ONCE = 5;

/** The files of one project at its commits. */
export class GitLabFiles {
  readonly #project: GitLabProject;
  readonly #folders = new Map<string, Promise<TreeItem[]>>();

  constructor(project: GitLabProject) {
    this.#project = project;
  }

  /** What is at some paths of a commit: one list for each folder. */
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

  /** The text of a file by the id of its content. */
  async readBlob(sha: string): Promise<string> {
    const blob = await this.#project.send(
      ['repository', 'blobs', sha],
      blobSchema,
    );
    return Buffer.from(blob.content, 'base64').toString();
  }

  /** What is at the paths of some files, with the commits that GitLab compares before it writes. */
  async present(
    head: string,
    paths: readonly string[],
  ): Promise<Map<string, PresentFile>> {
    const entries = await this.entries(head, paths);
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

  /** Whether one of the files has another content at another commit. */
  async differ(
    before: string,
    after: string,
    paths: readonly string[],
  ): Promise<boolean> {
    if (before === after) {
      return false;
    }
    const [old, current] = [
      await this.entries(before, paths),
      await this.entries(after, paths),
    ];
    return paths.some(path => old.get(path)?.sha !== current.get(path)?.sha);
  }

  /** Files as they are at a commit; without content where they are not there. */
  async at(commit: string, paths: readonly string[]): Promise<TreeFile[]> {
    const entries = await this.entries(commit, paths);
    return pLimit(AT_ONCE).map(paths, async path => {
      const entry = entries.get(path);
      return {
        path,
        content: entry ? await this.readBlob(entry.sha) : null,
        executable: entry?.mode === EXECUTABLE,
      };
    });
  }

  /** Listed once in the life of this object, since a commit does not change. */
  #folder(commit: string, path: string): Promise<TreeItem[]> {
    const key = `${commit}:${path}`;
    const listed = this.#folders.get(key) ?? this.#list(commit, path);
    this.#folders.set(key, listed);
    return listed;
  }

  async #list(commit: string, path: string): Promise<TreeItem[]> {
    const items = await unless('absent', () =>
      this.#project.list(['repository', 'tree'], treeItemSchema, {
        ref: commit,
        path,
        pagination: 'keyset',
      }),
    );
    return items ?? [];
  }
}
