/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotFoundError } from '@backstage/errors';
import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { BillingFile } from '../files/fileRelation';
import { BILLING_FILE } from '../files/unpackFile';

const MONTH = '{month}';

/** A file, or a folder with files, on a disk of this machine. */
export class DiskLocation {
  readonly #path: string;

  /** @param path - `{month}` in it stands for a month such as `2026-11` */
  constructor(path: string) {
    this.#path = path;
  }

  /** @throws NotFoundError when the path is not there, unless it names a month. */
  async files(month: string): Promise<BillingFile[]> {
    const path = this.#path.replaceAll(MONTH, month);
    try {
      if ((await stat(path)).isFile()) {
        return [{ path, name: path }];
      }
      const entries = await readdir(path, {
        recursive: true,
        withFileTypes: true,
      });
      return entries
        .filter(entry => entry.isFile() && BILLING_FILE.test(entry.name))
        .map(entry => join(entry.parentPath, entry.name))
        .sort()
        .map(file => ({ path: file, name: relative(path, file) }));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
        throw error;
      }
      if (this.#path.includes(MONTH)) {
        return [];
      }
      throw new NotFoundError(
        `${path} is not there. Correct cloudCosts.focus.locations.`,
      );
    }
  }
}
