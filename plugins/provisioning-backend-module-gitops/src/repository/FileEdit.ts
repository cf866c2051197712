/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { posix } from 'node:path';
import { PlannedFile } from '@steward/backstage-plugin-provisioning-common';
import { blobSha } from './blobSha';
import { DiffedFile, fileDiff } from './fileDiff';
import { modeOf, PLAIN } from './fileModes';
import { RepositorySnapshot } from './RepositorySnapshot';

/** A file as it shall be; without content it is removed. Paths are from the address's folder. */
export interface FileEdit {
  path: string;
  content: string | null;
  /** Whether it can be run; by default as it is now, and a new file cannot. */
  executable?: boolean;
}

/** Edits as a person reads them and as they are carried out. */
export interface RenderedEdits {
  planned: PlannedFile[];
  files: {
    path: string;
    content: string | null;
    executable?: boolean;
    before: string | null;
  }[];
}

/**
 * What edits come to on the present content; those that change nothing are
 * left out.
 *
 * @param folder - Folder of the repository that the paths are below.
 */
export function renderEdits(
  snapshot: Pick<RepositorySnapshot, 'files' | 'modes'>,
  edits: readonly FileEdit[],
  folder = '',
): RenderedEdits {
  const changes = edits.map(edit => changeOf(snapshot, edit, folder));
  const real = changes.filter(
    ({ before, after }) =>
      before?.text !== after?.text || before?.mode !== after?.mode,
  );
  return {
    planned: real.map(({ path, before, after }) => ({
      path,
      operation: operationOf(before, after),
      diff: fileDiff(path, before, after),
    })),
    files: real.map(({ path, before, after, executable }) => ({
      path,
      content: after?.text ?? null,
      ...(executable !== undefined && { executable }),
      before: before ? blobSha(before.text) : null,
    })),
  };
}

/** A file before and after an edit, with its path from the root. */
function changeOf(
  { files, modes }: Pick<RepositorySnapshot, 'files' | 'modes'>,
  { path, content, executable }: FileEdit,
  folder: string,
) {
  const text = files.get(path);
  const before =
    text === undefined ? undefined : { text, mode: modes?.get(path) ?? PLAIN };
  const mode = modeOf(executable, before?.mode);
  const after = content === null ? undefined : { text: content, mode };
  return { path: posix.join(folder, path), before, after, executable };
}

function operationOf(
  before: DiffedFile | undefined,
  after: DiffedFile | undefined,
): PlannedFile['operation'] {
  if (!after) {
    return 'delete';
  }
  return before ? 'update' : 'create';
}
