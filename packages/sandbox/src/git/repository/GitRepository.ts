/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import git from 'isomorphic-git';
import fs from 'node:fs';
import { GitHubError } from '../GitHubError';
import { GitHistory } from './GitHistory';
import { GitObjects } from './GitObjects';
import type { Signature, TreeEdit } from './gitTypes';

const OBJECT_NAME = /^[0-9a-f]{4,40}$/;

/**
 * Content of a repository at its first start.
 *
 * @public
 */
export interface RepositorySeed {
  /** File contents by path. */
  files: Record<string, string>;
  message: string;
  author: Signature;
}

/**
 * Options of {@link GitRepository.open}.
 *
 * @public
 */
export interface GitRepositoryOptions {
  owner: string;
  name: string;
  description: string;
  /** Folder of the bare repository; made and seeded when there is none. */
  gitdir: string;
  seed: RepositorySeed;
}

/**
 * One bare git repository on disk, with the rules of a protected host:
 * references only ever move forward.
 *
 * @public
 */
export class GitRepository {
  readonly defaultBranch = 'main';
  readonly objects: GitObjects;
  readonly history: GitHistory;
  readonly createdAt: Date;
  readonly #options: GitRepositoryOptions;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(options: GitRepositoryOptions) {
    this.#options = options;
    this.objects = GitObjects.at(options.gitdir);
    this.history = GitHistory.of(options.gitdir, this.objects);
    this.createdAt = options.seed.author.date;
  }

  static async open(options: GitRepositoryOptions): Promise<GitRepository> {
    const repository = new GitRepository(options);
    if (!(await repository.resolve(repository.defaultBranch))) {
      await repository.#create(options.seed);
    }
    return repository;
  }

  get owner(): string {
    return this.#options.owner;
  }

  get name(): string {
    return this.#options.name;
  }

  get fullName(): string {
    return `${this.owner}/${this.name}`;
  }

  get description(): string {
    return this.#options.description;
  }

  /** Runs work on the references one after another. */
  exclusively<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  branches(): Promise<string[]> {
    return git.listBranches({ fs, gitdir: this.#options.gitdir });
  }

  async branch(name: string): Promise<string | undefined> {
    return (await this.branches()).includes(name)
      ? this.#reference(`refs/heads/${name}`)
      : undefined;
  }

  /** The commit that a branch, tag, reference or (short) hash stands for. */
  async resolve(name: string): Promise<string | undefined> {
    const bare = name.replace(/^refs\//, '');
    const candidates = [
      `refs/heads/${name}`,
      `refs/tags/${name}`,
      `refs/${bare}`,
    ];
    for (const candidate of candidates) {
      const oid = await this.#reference(candidate);
      if (oid) {
        return oid;
      }
    }
    if (name === 'HEAD') {
      return this.#reference(`refs/heads/${this.defaultBranch}`);
    }
    return OBJECT_NAME.test(name) ? this.#commitNamed(name) : undefined;
  }

  /**
   * Parts `<reference>/<path>`, where the reference may hold slashes itself:
   * the longest branch name wins, else the first segment is the reference.
   */
  async splitReference(
    text: string,
  ): Promise<{ reference: string; path: string }> {
    const trimmed = text.replace(/^\/+|\/+$/g, '');
    const branch = (await this.branches())
      .filter(name => trimmed === name || trimmed.startsWith(`${name}/`))
      .sort((a, b) => b.length - a.length)[0];
    const reference = branch ?? trimmed.split('/')[0];
    return { reference, path: trimmed.slice(reference.length + 1) };
  }

  /** Makes a reference such as `refs/heads/x`; refuses one that exists. */
  async createReference(reference: string, oid: string): Promise<void> {
    if (await this.#reference(reference)) {
      throw new GitHubError(422, 'Reference already exists');
    }
    await this.#writeReference(reference, oid);
  }

  /** Moves a reference forward; anything else is refused. */
  async advanceReference(reference: string, oid: string): Promise<void> {
    const current = await this.#reference(reference);
    if (!current) {
      throw new GitHubError(422, 'Reference does not exist');
    }
    if (!(await this.history.isAncestor(current, oid))) {
      throw new GitHubError(422, 'Update is not a fast forward');
    }
    await this.#writeReference(reference, oid);
  }

  async deleteReference(reference: string): Promise<void> {
    if (!(await this.#reference(reference))) {
      throw new GitHubError(422, 'Reference does not exist');
    }
    if (reference === `refs/heads/${this.defaultBranch}`) {
      throw new GitHubError(422, 'Cannot delete the default branch');
    }
    await git.deleteRef({ fs, gitdir: this.#options.gitdir, ref: reference });
  }

  /** Writes one commit on top of a branch and moves the branch to it. */
  async commitOn(
    branch: string,
    edits: Map<string, TreeEdit>,
    commit: { message: string; author: Signature; committer?: Signature },
  ): Promise<string> {
    const parent = await this.branch(branch);
    const base = parent && (await this.objects.commit(parent)).tree;
    const oid = await this.objects.writeCommit({
      message: commit.message,
      author: commit.author,
      committer: commit.committer ?? commit.author,
      tree: await this.objects.writeTree(base, edits),
      parents: parent ? [parent] : [],
    });
    await this.#writeReference(`refs/heads/${branch}`, oid);
    return oid;
  }

  async #create(seed: RepositorySeed): Promise<void> {
    const { gitdir } = this.#options;
    const { defaultBranch } = this;
    await fs.promises.mkdir(gitdir, { recursive: true });
    await git.init({ fs, gitdir, bare: true, defaultBranch });
    const edits = new Map<string, TreeEdit>();
    for (const [path, content] of Object.entries(seed.files)) {
      const oid = await this.objects.writeBlob(Buffer.from(content));
      edits.set(path, { mode: '100644', oid });
    }
    await this.commitOn(defaultBranch, edits, seed);
  }

  async #reference(reference: string): Promise<string | undefined> {
    try {
      const { gitdir } = this.#options;
      return await git.resolveRef({ fs, gitdir, ref: reference });
    } catch (error) {
      if (error instanceof Error && error.name === 'NotFoundError') {
        return undefined;
      }
      throw error;
    }
  }

  async #commitNamed(name: string): Promise<string | undefined> {
    const { gitdir } = this.#options;
    try {
      const oid = await git.expandOid({ fs, gitdir, oid: name });
      return (await this.objects.commit(oid)).oid;
    } catch (error) {
      const kind = error instanceof Error ? error.name : '';
      if (
        ['NotFoundError', 'AmbiguousError', 'ObjectTypeError'].includes(kind)
      ) {
        return undefined;
      }
      throw error;
    }
  }

  async #writeReference(reference: string, oid: string): Promise<void> {
    const { gitdir } = this.#options;
    try {
      await git.writeRef({
        fs,
        gitdir,
        ref: reference,
        value: oid,
        force: true,
      });
    } catch (error) {
      if (error instanceof Error && error.name === 'InvalidRefNameError') {
        throw new GitHubError(
          422,
          `${reference} is not a valid reference name.`,
        );
      }
      throw error;
    }
  }
}
