/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createTwoFilesPatch } from 'diff';
import { posix } from 'node:path';
import { PlannedFile } from '@steward/backstage-plugin-provisioning-common';
import { blobSha } from './blobSha';
import { RepositorySnapshot } from './RepositorySnapshot';

/** A file as it shall be; without content it is removed. Paths are from the address's folder. */
export interface FileEdit {
  path: string;
  content: string | null;
}

/** Edits as a person reads them and as they are carried out. */
export interface RenderedEdits {
  planned: PlannedFile[];
  files: { path: string; content: string | null; before: string | null }[];
}

/**
 * What edits come to on the present content; those that change nothing are
 * left out.
 *
 * @param folder - Folder of the repository that the paths are below.
 */
export function renderEdits(
  snapshot: Pick<RepositorySnapshot, 'files'>,
  edits: readonly FileEdit[],
  folder = '',
): RenderedEdits {
  const real = edits.filter(
    ({ path, content }) => (snapshot.files.get(path) ?? null) !== content,
  );
  return {
    planned: real.map(({ path, content }) => {
      const before = snapshot.files.get(path);
      return {
        path: posix.join(folder, path),
        operation: operationOf(before, content),
        diff: diffOf(posix.join(folder, path), before, content),
      };
    }),
    files: real.map(({ path, content }) => {
      const before = snapshot.files.get(path);
      return {
        path: posix.join(folder, path),
        content,
        before: before === undefined ? null : blobSha(before),
      };
    }),
  };
}

function operationOf(
  before: string | undefined,
  content: string | null,
): PlannedFile['operation'] {
  if (content === null) {
    return 'delete';
  }
  return before === undefined ? 'create' : 'update';
}

function diffOf(
  path: string,
  before: string | undefined,
  after: string | null,
): string {
  return createTwoFilesPatch(
    before === undefined ? '/dev/null' : `a/${path}`,
    after === null ? '/dev/null' : `b/${path}`,
    before ?? '',
    after ?? '',
    undefined,
    undefined,
    { context: 3 },
  );
}
