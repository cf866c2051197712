/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError } from '@backstage/errors';

/** A repository on a Git host, and where in it one is. */
export interface RepositoryAddress {
  /** `https://github.com`. */
  origin: string;
  owner: string;
  repo: string;
  /** Branch of the address; the default branch where it names none. */
  branch?: string;
  /** Folder that all paths are below; empty for the root. */
  folder: string;
}

/**
 * Takes the address of a repository or of a tree in it apart, as a browser
 * shows it. The first part behind `tree/` is the branch.
 *
 * @throws InputError when it is none.
 */
export function parseRepositoryAddress(address: string): RepositoryAddress {
  const { origin, pathname } = URL.canParse(address)
    ? new URL(address)
    : { origin: 'null', pathname: '' };
  const [owner, name, tree, branch, ...folder] = pathname
    .split('/')
    .filter(Boolean)
    .map(decodeURIComponent);
  const repo = name?.replace(/\.git$/, '');
  if (origin === 'null' || !repo || (tree && (tree !== 'tree' || !branch))) {
    throw new InputError(
      `"${address}" is no address of a repository; write for instance https://github.com/acme/platform-gitops/tree/main`,
    );
  }
  return { origin, owner, repo, branch, folder: folder.join('/') };
}

/** Whether {@link parseRepositoryAddress} takes it apart. */
export function isRepositoryAddress(address: string): boolean {
  try {
    parseRepositoryAddress(address);
    return true;
  } catch {
    return false;
  }
}

/** Where a person finds the repository. */
export function repositoryUrl(
  address: Pick<RepositoryAddress, 'origin' | 'owner' | 'repo'>,
): string {
  return `${address.origin}/${address.owner}/${address.repo}`;
}
