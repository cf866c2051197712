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

/**
 * The order in which the doublestar library finds files: those of a folder come
 * before its subfolders, each by name.
 */
export function byFolder(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  const at = left.findIndex((part, index) => part !== right[index]);
  const [isFileA, isFileB] = [left, right].map(path => path.length - 1 === at);
  if (isFileA !== isFileB) {
    return isFileA ? -1 : 1;
  }
  return left[at] < right[at] ? -1 : 1;
}

/** The order in which Atmos imports files into `atmos.yaml`: outer folders first. */
export function byDepth(a: string, b: string): number {
  const depth = a.split('/').length - b.split('/').length;
  return depth !== 0 ? depth : Number(a > b) - Number(a < b);
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
