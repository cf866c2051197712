/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import picomatch from 'picomatch';
import { posix } from 'node:path';

/** Paths of a repository, from its root, without a leading slash. @public */
export type RepositoryFiles = ReadonlyMap<string, string>;

/** Joins parts to a path from the repository's root; undefined when it leads out of it. @public */
export function joinPath(...parts: string[]): string | undefined {
  const joined = posix.normalize(parts.filter(Boolean).join('/') || '.');
  const path = joined.replace(/^\/+/, '').replace(/\/+$/, '');
  if (path === '..' || path.startsWith('../')) {
    return undefined;
  }
  return path === '.' ? '' : path;
}

export function isGlob(path: string): boolean {
  return /[*?[\]{}]/.test(path);
}

/**
 * A matcher with the semantics of the doublestar library that Atmos uses:
 * `**` is any number of folders, `*` stays within one, hidden files match too.
 *
 * @public
 */
export function globMatcher(pattern: string): (path: string) => boolean {
  return picomatch(pattern, {
    dot: true,
    noextglob: true,
    nonegate: true,
    strictSlashes: true,
  });
}

const EXTENSIONS = ['.yaml', '.yml'];

/** Extensions that Atmos tries for a path without one; the template of a manifest goes first. */
export const MANIFEST_EXTENSIONS = [
  ...EXTENSIONS.map(extension => `${extension}.tmpl`),
  ...EXTENSIONS,
];

export function isTemplateFile(path: string): boolean {
  return path.endsWith('.tmpl');
}

/** `stacks/orgs/acme/dev.yaml.tmpl` becomes `stacks/orgs/acme/dev`. */
export function withoutExtension(path: string): string {
  return path.replace(/\.ya?ml(\.tmpl)?$/i, '');
}
