/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { UrlReaderService } from '@backstage/backend-plugin-api';
import type { LRUCache } from 'lru-cache';
import { GitHost } from './GitHost';
import { GitRefusedError } from './GitRefusedError';
import { RepositoryAddress, repositoryUrl } from './RepositoryAddress';
import { RepositorySnapshot } from './RepositorySnapshot';

const MAX_FILE_BYTES = 1024 * 1024;

export interface GitRepositoryOptions {
  address: RepositoryAddress;
  host: GitHost;
  reader: UrlReaderService;
  snapshots: LRUCache<string, RepositorySnapshot>;
}

/** One repository: its host, which Steward writes through, and its files as they are. */
export class GitRepository {
  readonly address: RepositoryAddress;
  readonly url: string;
  readonly host: GitHost;
  readonly #reader: UrlReaderService;
  readonly #snapshots: LRUCache<string, RepositorySnapshot>;

  constructor(options: GitRepositoryOptions) {
    this.address = options.address;
    this.url = repositoryUrl(options.address);
    this.host = options.host;
    this.#reader = options.reader;
    this.#snapshots = options.snapshots;
  }

  /** The branch that changes go to: that of the address, or the default one. */
  async baseBranch(): Promise<string> {
    return this.address.branch ?? this.host.defaultBranch();
  }

  /**
   * The commit that a branch is at which must be there.
   *
   * @throws GitRefusedError when the repository or the branch is not there.
   */
  async requireHead(branch: string): Promise<string> {
    const commit = await this.host.head(branch);
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
    await this.host.defaultBranch();
  }

  /**
   * All files of the address's folder at the head of the base branch, in one
   * archive; asked for again only when the head moved.
   *
   * @throws GitRefusedError when the repository or the branch is not there.
   */
  async snapshot(): Promise<RepositorySnapshot> {
    const commit = await this.requireHead(await this.baseBranch());
    const tree = this.host.treeUrl(commit, this.address.folder);
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
}
