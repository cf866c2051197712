/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { readFile } from 'node:fs/promises';

/** Content of a text file, or `undefined` when there is no such file. */
export async function readTextIfPresent(
  file: string,
): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}
