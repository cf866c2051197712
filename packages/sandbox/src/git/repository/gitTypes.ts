/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Who wrote or recorded a commit, and when.
 *
 * @public
 */
export interface Signature {
  name: string;
  email: string;
  date: Date;
}

/**
 * A commit, with the message as stored (a trailing newline included).
 *
 * @public
 */
export interface Commit {
  oid: string;
  tree: string;
  parents: string[];
  message: string;
  author: Signature;
  committer: Signature;
}

/**
 * An entry of a tree; `path` is relative to the tree that was listed.
 *
 * @public
 */
export interface TreeItem {
  path: string;
  /** Six octal digits, such as `100644` or `040000`. */
  mode: string;
  type: 'blob' | 'tree' | 'commit';
  oid: string;
}

/**
 * How one file differs between two commits.
 *
 * @public
 */
export interface FileChange {
  path: string;
  status: 'added' | 'modified' | 'removed';
  before?: TreeItem;
  after?: TreeItem;
}

/**
 * What to put at a path of a tree; `undefined` removes the path.
 *
 * @public
 */
export type TreeEdit = { mode: string; oid: string } | undefined;
