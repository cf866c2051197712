/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError, NotFoundError } from '@backstage/errors';
import { readdir, readFile, stat } from 'fs/promises';
import { join, posix, relative, sep } from 'path';

const MAXIMUM_FILES = 200;
const MAXIMUM_FILE_BYTES = 1_000_000;
const MAXIMUM_BYTES = 5_000_000;

// A byte order mark is part of the file.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const EXECUTABLE_BY_OWNER = 0o100;

/** A file of the workspace, as it goes into a repository. */
export interface WorkspaceFile {
  path: string;
  content: string;
  /** Absent for a file that cannot be run: it keeps the mode that the repository has. */
  executable?: true;
}

/**
 * The files below a folder as text, with their paths in the repository, in
 * the order of these.
 *
 * @throws InputError when there are none, too many, too large ones, or such
 * that are no text or lead out of the folder.
 */
export async function readWorkspaceFiles(
  folder: string,
  targetPath: string,
): Promise<WorkspaceFile[]> {
  const names = await listFiles(folder);
  if (names.length === 0) {
    throw new InputError(
      'There are no files in the workspace to publish: check sourcePath, and that the steps before it ran in this task',
    );
  }
  if (names.length > MAXIMUM_FILES) {
    throw new InputError(
      `There are ${names.length} files to publish, at most ${MAXIMUM_FILES} go into one pull request: narrow sourcePath`,
    );
  }
  const files: WorkspaceFile[] = [];
  let bytes = 0;
  for (const name of names) {
    const contents = await readFile(join(folder, name));
    const { mode } = await stat(join(folder, name));
    bytes += contents.length;
    if (contents.length > MAXIMUM_FILE_BYTES || bytes > MAXIMUM_BYTES) {
      throw new InputError(
        `${name} has ${contents.length} bytes: a file may have ${MAXIMUM_FILE_BYTES}, all together ${MAXIMUM_BYTES}`,
      );
    }
    files.push({
      path: posix.join(targetPath, name.split(sep).join('/')),
      content: decode(name, contents),
      ...((mode & EXECUTABLE_BY_OWNER) !== 0 && { executable: true }),
    });
  }
  return files;
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  }).catch(error => {
    throw new NotFoundError(
      `The folder ${folder} cannot be read: check sourcePath`,
      error,
    );
  });
  const names: string[] = [];
  for (const entry of entries) {
    const name = relative(folder, join(entry.parentPath, entry.name));
    if (entry.isSymbolicLink()) {
      throw new InputError(
        `${name} is a symbolic link, which is not published: put a file in its place`,
      );
    }
    if (entry.isFile() && !name.split(sep).includes('.git')) {
      names.push(name);
    }
  }
  return names.sort();
}

function decode(name: string, contents: Buffer): string {
  try {
    return decoder.decode(contents);
  } catch (error) {
    throw new InputError(`${name} is no text in UTF-8: leave it out`, error);
  }
}
