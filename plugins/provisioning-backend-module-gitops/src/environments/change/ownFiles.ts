/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ResolvedRepository,
  ResolvedStack,
} from '@steward/backstage-plugin-estate-node';
import { posix } from 'node:path';

/** The files of an environment: those that go with it, and those that stay. */
export interface OwnFiles {
  going: string[];
  staying: { path: string; reason: string }[];
}

/**
 * What goes with an environment: its stacks, and what only they read in a
 * folder that is theirs alone (`growth/`, where growth has one environment;
 * `dev/us-east-2/` beside `dev/us-east-2.yaml`). What lies elsewhere stays, as
 * the catalog does: others can still choose it.
 *
 * @param stacks - The stacks of the environment.
 */
export function ownFiles(
  stacks: readonly ResolvedStack[],
  repository: ResolvedRepository,
  options: { files: ReadonlyMap<string, string>; stacksPath: string },
): OwnFiles {
  const own = new Set(stacks.map(({ file }) => file));
  const read = new Set(stacks.flatMap(({ manifests }) => [...manifests]));
  const others = [...repository.stacks.values()].filter(
    ({ file }) => !own.has(file),
  );
  const environments = others.filter(({ parts }) => parts.length > 0);
  const folders = stacks.flatMap(({ file }) =>
    foldersOf(
      file,
      environments.map(other => other.file),
      options.stacksPath,
    ),
  );
  const isInFolder = (file: string) =>
    folders.some(folder => file.startsWith(`${folder}/`));
  // A file that is listed as a stack but makes none is a part of what reads it.
  const readers = others.filter(
    ({ file, parts }) =>
      parts.length > 0 || !read.has(file) || !isInFolder(file),
  );
  const unclear = unclearReader(readers, repository);
  const readerOf = (path: string) =>
    readers.find(
      ({ file, parts, manifests }) =>
        manifests.has(path) && (file !== path || parts.length > 0),
    );
  const reasonToStay = (file: string): string | undefined => {
    const reader = readerOf(file);
    if (reader) {
      return `${reader.file} reads it`;
    }
    if (unclear) {
      return `${unclear} may read it, but not all that it imports can be told`;
    }
    return isInFolder(file)
      ? undefined
      : 'no other stack reads it, but it is not in the folder of this one';
  };
  const extra = [...read].filter(file => !own.has(file));
  const unread = [...options.files.keys()].filter(
    file => isInFolder(file) && !read.has(file),
  );
  return {
    going: [
      ...own,
      ...extra.filter(file => reasonToStay(file) === undefined),
    ].sort(),
    staying: [
      ...extra
        .filter(file => isInFolder(file) || !readerOf(file))
        .flatMap(path => {
          const reason = reasonToStay(path);
          return reason ? [{ path, reason }] : [];
        }),
      ...unread.map(path => {
        const reader = readerOf(path);
        return {
          path,
          reason: reader ? `${reader.file} reads it` : 'no stack reads it',
        };
      }),
    ],
  };
}

/** The folders that hold a stack and no other environment: as far up as others lie beside it. */
function foldersOf(
  file: string,
  others: readonly string[],
  stacksPath: string,
): string[] {
  const isShared = (folder: string) =>
    others.some(other => other.startsWith(`${folder}/`));
  const isBelow = (folder: string) =>
    folder !== '.' && folder !== stacksPath && folder.startsWith(stacksPath);
  const beside = file.replace(/\.ya?ml(\.tmpl)?$/, '');
  let folder = posix.dirname(file);
  const parent = () => posix.dirname(folder);
  while (others.length > 0 && isBelow(parent()) && !isShared(parent())) {
    folder = parent();
  }
  return [beside, folder].filter(one => isBelow(one) && !isShared(one));
}

/** A stack whose imports are not all known, so that it could read anything. */
function unclearReader(
  readers: readonly ResolvedStack[],
  { problems }: ResolvedRepository,
): string | undefined {
  const unreadable = new Set(
    problems
      .filter(({ line, field }) => line !== undefined || field === 'import')
      .map(({ stackFile }) => stackFile),
  );
  return readers.find(
    ({ file, unresolvedImports }) =>
      unreadable.has(file) ||
      unresolvedImports.some(({ kind }) => kind === 'unknown'),
  )?.file;
}
