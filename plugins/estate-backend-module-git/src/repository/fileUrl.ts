/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { posix } from 'node:path';

/** Where a person reads a file of a repository whose tree is at `treeUrl`. */
export function fileUrl(treeUrl: string, path: string): string {
  const url = new URL(treeUrl);
  const segments = path.split('/').map(encodeURIComponent).join('/');
  // GitHub, GitLab and Gitea show folders below tree/ and files below blob/.
  const folder = /^\/[^/]+\/[^/]+\/?$/.test(url.pathname)
    ? `${url.pathname}/blob/HEAD`
    : url.pathname.replace(
        /^(\/[^/]+\/(?:[^/]+\/)+?)(-\/)?tree\//,
        (_all, repository: string, dash: string | undefined) =>
          `${repository}${dash ?? ''}blob/`,
      );
  url.pathname = posix.join(folder, segments);
  return url.toString();
}

/** Whether a push to `repository` (its web or clone URL) concerns what is read from `url`. */
export function isOfRepository(url: string, repository: unknown): boolean {
  if (typeof repository !== 'string' || !URL.canParse(repository)) {
    return false;
  }
  const own = new URL(url);
  const pushed = new URL(repository);
  const path = pushed.pathname.replace(/\.git$/, '').replace(/\/$/, '');
  return (
    own.host === pushed.host &&
    path.length > 1 &&
    `${own.pathname}/`.toLowerCase().startsWith(`${path}/`.toLowerCase())
  );
}
