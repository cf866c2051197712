/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { GitRepository } from '../repository/GitRepository';

/** Where the pages of a repository are, and what its host calls things. */
export interface RepositoryLinks {
  /** `northwind/platform-gitops` */
  name: string;
  home: string;
  pulls: string;
  /** History of the default branch. */
  commits: string;
  commit(oid: string): string;
  pull(number: number): string;
  /** A folder or a file. */
  code(type: 'tree' | 'blob', reference: string, path: string): string;
  /** The content of a file. */
  raw(reference: string, path: string): string;
  words: {
    pulls: string;
    /** Before the number of a pull request. */
    sign: string;
    merge: string;
    close: string;
  };
}

/** Parts of a path, encoded. */
function encode(path: string): string {
  return path.split('/').filter(Boolean).map(encodeURIComponent).join('/');
}

/** Addresses as GitHub has them. */
export function gitHubLinks(git: GitRepository): RepositoryLinks {
  const home = `/${git.fullName}`;
  return {
    name: git.fullName,
    home,
    pulls: `${home}/pulls`,
    commits: `${home}/commits/${git.defaultBranch}`,
    commit: oid => `${home}/commit/${oid}`,
    pull: number => `${home}/pull/${number}`,
    code: (type, reference, path) =>
      `${home}/${type}/${encode(`${reference}/${path}`)}`,
    raw: (reference, path) =>
      `/git/raw/${git.fullName}/${encode(`${reference}/${path}`)}`,
    words: {
      pulls: 'Pull requests',
      sign: '#',
      merge: 'Merge pull request',
      close: 'Close pull request',
    },
  };
}

/**
 * Addresses as GitLab has them.
 *
 * @param name - Path of the project.
 */
export function gitLabLinks(git: GitRepository, name: string): RepositoryLinks {
  const home = `/gitlab/${name}`;
  const raw = `/gitlab/api/v4/projects/${encodeURIComponent(name)}`;
  return {
    name,
    home,
    pulls: `${home}/-/merge_requests`,
    commits: `${home}/-/commits/${git.defaultBranch}`,
    commit: oid => `${home}/-/commit/${oid}`,
    pull: number => `${home}/-/merge_requests/${number}`,
    code: (type, reference, path) =>
      `${home}/-/${type}/${encode(`${reference}/${path}`)}`,
    raw: (reference, path) =>
      `${raw}/repository/files/${encodeURIComponent(
        path,
      )}/raw?ref=${encodeURIComponent(reference)}`,
    words: {
      pulls: 'Merge requests',
      sign: '!',
      merge: 'Merge',
      close: 'Close merge request',
    },
  };
}
