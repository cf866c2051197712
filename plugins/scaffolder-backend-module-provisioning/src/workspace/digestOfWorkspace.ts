/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createHash } from 'crypto';
import { lstat, readdir, readFile, readlink } from 'fs/promises';
import { join, relative } from 'path';

/**
 * SHA-256 of what is in a workspace: names, modes and contents, and no times,
 * which reading alone changes.
 */
export async function digestOfWorkspace(path: string): Promise<string> {
  const hash = createHash('sha256');
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const paths = entries.map(entry => join(entry.parentPath, entry.name)).sort();
  for (const entry of paths) {
    const stats = await lstat(entry);
    hash.update(
      JSON.stringify([relative(path, entry), stats.mode, stats.size]),
    );
    if (stats.isSymbolicLink()) {
      hash.update(await readlink(entry));
    } else if (stats.isFile()) {
      hash.update(await readFile(entry));
    }
  }
  return hash.digest('base64');
}
