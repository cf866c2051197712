/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import git from 'isomorphic-git';
import type { ReadCommitResult } from 'isomorphic-git';
import fs from 'node:fs';
import type { Commit, Signature, TreeEdit, TreeItem } from './gitTypes';

const EMPTY_TREE_MODE = '040000';

type TreeEntries = Parameters<typeof git.writeTree>[0]['tree'];

function readSignature(value: {
  name: string;
  email: string;
  timestamp: number;
}): Signature {
  return {
    name: value.name,
    email: value.email,
    date: new Date(value.timestamp * 1000),
  };
}

function writeSignature(value: Signature) {
  return {
    name: value.name,
    email: value.email,
    timestamp: Math.floor(value.date.getTime() / 1000),
    timezoneOffset: 0,
  };
}

/** Turns what isomorphic-git reads into our own shape. */
export function toCommit(result: ReadCommitResult): Commit {
  return {
    oid: result.oid,
    tree: result.commit.tree,
    parents: result.commit.parent,
    message: result.commit.message,
    author: readSignature(result.commit.author),
    committer: readSignature(result.commit.committer),
  };
}

/**
 * Blobs, trees and commits of one bare repository on disk.
 *
 * @public
 */
export class GitObjects {
  readonly #gitdir: string;

  private constructor(gitdir: string) {
    this.#gitdir = gitdir;
  }

  static at(gitdir: string): GitObjects {
    return new GitObjects(gitdir);
  }

  async commit(oid: string): Promise<Commit> {
    return toCommit(await git.readCommit({ fs, gitdir: this.#gitdir, oid }));
  }

  async blob(oid: string): Promise<Buffer> {
    const { blob } = await git.readBlob({ fs, gitdir: this.#gitdir, oid });
    return Buffer.from(blob);
  }

  /** The content of a file; undefined where there is none of this id. */
  async blobIfPresent(oid: string): Promise<Buffer | undefined> {
    try {
      return await this.blob(oid);
    } catch (error) {
      const kind = error instanceof Error ? error.name : '';
      if (['NotFoundError', 'ObjectTypeError'].includes(kind)) {
        return undefined;
      }
      throw error;
    }
  }

  /** Entries of a tree (or of the tree of a commit), one level deep. */
  async tree(oid: string): Promise<TreeItem[]> {
    const { tree } = await git.readTree({ fs, gitdir: this.#gitdir, oid });
    return tree.map(({ path, mode, type, oid: entry }) => ({
      path,
      mode: mode.padStart(6, '0'),
      type,
      oid: entry,
    }));
  }

  /** All entries below a tree, folders before their content. */
  async deepTree(oid: string, prefix = ''): Promise<TreeItem[]> {
    const items: TreeItem[] = [];
    for (const entry of await this.tree(oid)) {
      const path = `${prefix}${entry.path}`;
      items.push({ ...entry, path });
      if (entry.type === 'tree') {
        items.push(...(await this.deepTree(entry.oid, `${path}/`)));
      }
    }
    return items;
  }

  /** The entry at a path; the empty path is the tree itself. */
  async entryAt(tree: string, path: string): Promise<TreeItem | undefined> {
    let found: TreeItem = {
      path: '',
      mode: EMPTY_TREE_MODE,
      type: 'tree',
      oid: tree,
    };
    for (const segment of path.split('/').filter(Boolean)) {
      if (found.type !== 'tree') {
        return undefined;
      }
      const next = (await this.tree(found.oid)).find(e => e.path === segment);
      if (!next) {
        return undefined;
      }
      found = next;
    }
    return { ...found, path };
  }

  writeBlob(content: Uint8Array): Promise<string> {
    return git.writeBlob({ fs, gitdir: this.#gitdir, blob: content });
  }

  writeCommit(commit: Omit<Commit, 'oid'>): Promise<string> {
    return git.writeCommit({
      fs,
      gitdir: this.#gitdir,
      commit: {
        message: commit.message,
        tree: commit.tree,
        parent: commit.parents,
        author: writeSignature(commit.author),
        committer: writeSignature(commit.committer),
      },
    });
  }

  /**
   * Writes a tree that differs from a base tree in the given paths. Folders
   * come and go with their files, as git knows no empty ones.
   */
  async writeTree(
    base: string | undefined,
    edits: Map<string, TreeEdit>,
  ): Promise<string> {
    return (
      (await this.#writeFolder(base, edits)) ??
      git.writeTree({ fs, gitdir: this.#gitdir, tree: [] })
    );
  }

  async #writeFolder(
    base: string | undefined,
    edits: Map<string, TreeEdit>,
  ): Promise<string | undefined> {
    const entries = new Map<string, TreeItem>();
    for (const entry of base ? await this.tree(base) : []) {
      entries.set(entry.path, entry);
    }
    const folders = new Map<string, Map<string, TreeEdit>>();
    for (const [path, edit] of edits) {
      const slash = path.indexOf('/');
      if (slash < 0) {
        entries.delete(path);
        if (edit) {
          const type = edit.mode === EMPTY_TREE_MODE ? 'tree' : 'blob';
          entries.set(path, { path, type, ...edit });
        }
      } else {
        const folder = path.slice(0, slash);
        const inside = folders.get(folder) ?? new Map<string, TreeEdit>();
        folders.set(folder, inside.set(path.slice(slash + 1), edit));
      }
    }
    for (const [path, inside] of folders) {
      const before = entries.get(path);
      const oid = await this.#writeFolder(
        before?.type === 'tree' ? before.oid : undefined,
        inside,
      );
      entries.delete(path);
      if (oid) {
        entries.set(path, { path, mode: EMPTY_TREE_MODE, type: 'tree', oid });
      }
    }
    if (entries.size === 0) {
      return undefined;
    }
    const tree: TreeEntries = [...entries.values()];
    return git.writeTree({ fs, gitdir: this.#gitdir, tree });
  }
}
