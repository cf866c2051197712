/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Addresses under which the Git host answers.
 *
 * @public
 */
export interface HostUrls {
  /** Base of the REST API, without a trailing slash. */
  api: string;
  /** Base of raw files, without a trailing slash. */
  raw: string;
  /** Base of the pages for people, without a trailing slash. */
  html: string;
  /** Base of GitLab's pages, and of its API below `api/v4`, without a trailing slash. */
  gitLab: string;
}

/**
 * The addresses below the sandbox's own address.
 *
 * @public
 */
export function hostUrls(sandboxUrl: string): HostUrls {
  const base = sandboxUrl.replace(/\/+$/, '');
  return {
    api: `${base}/git/api/v3`,
    raw: `${base}/git/raw`,
    html: base,
    gitLab: `${base}/gitlab`,
  };
}
