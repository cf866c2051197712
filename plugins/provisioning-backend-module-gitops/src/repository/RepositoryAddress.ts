/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError } from '@backstage/errors';

/** A repository on a Git host, and where in it one is. */
export interface RepositoryAddress {
  /** `https://github.com`. */
  origin: string;
  /** `owner/name`, or `group/subgroup/project`. */
  path: string;
  /** Branch of the address; the default branch where it names none. */
  branch?: string;
  /** Folder that all paths are below; empty for the root. */
  folder: string;
}

/** What hosts show of a repository, and GitLab lets no project be called. */
const VIEWS = ['tree', 'blob', 'raw', 'blame', 'edit', 'commits'];

/**
 * Takes the address of a repository or of a tree in it apart, as a browser
 * shows it: `…/tree/<branch>/<folder>` or `…/-/tree/<branch>/<folder>`. The
 * first part behind `tree/` is the branch.
 *
 * @throws InputError when it is none.
 */
export function parseRepositoryAddress(address: string): RepositoryAddress {
  const { origin, pathname } = URL.canParse(address)
    ? new URL(address)
    : { origin: 'null', pathname: '' };
  const segments = pathname.split('/').filter(Boolean).map(decodeURIComponent);
  const end = segments.findIndex(
    (segment, index) =>
      index > 1 && (segment === '-' || VIEWS.includes(segment)),
  );
  const names = end < 0 ? segments : segments.slice(0, end);
  const [view, branch, ...folder] = segments
    .slice(names.length)
    .filter((segment, index) => index > 0 || segment !== '-');
  const path = names.join('/').replace(/\.git$/, '');
  const isWhole = names.length > 1 && !path.endsWith('/');
  if (origin === 'null' || !isWhole || (view && (view !== 'tree' || !branch))) {
    throw new InputError(
      `"${address}" is no address of a repository; write for instance https://github.com/acme/platform-gitops/tree/main`,
    );
  }
  return { origin, path, branch, folder: folder.join('/') };
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
  address: Pick<RepositoryAddress, 'origin' | 'path'>,
): string {
  return `${address.origin}/${address.path}`;
}
