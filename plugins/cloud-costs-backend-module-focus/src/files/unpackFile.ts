/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError, stringifyError } from '@backstage/errors';
import { createReadStream, createWriteStream } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { BillingFile } from './fileRelation';

/** The endings of files that can be read. */
export const BILLING_FILE = /\.(csv|csv\.gz|parquet)$/;

/**
 * Unpacks what is compressed with gzip, so that a file that is cut off is
 * noticed: DuckDB reads such a one as far as it goes.
 *
 * @throws InputError for a file that is cut off or damaged.
 */
export async function unpackFile(
  file: BillingFile,
  directory: string,
  index: number,
): Promise<BillingFile> {
  if (!file.path.endsWith('.gz')) {
    return file;
  }
  const path = join(
    directory,
    `${index}-${basename(file.path).slice(0, -'.gz'.length)}`,
  );
  try {
    await pipeline(
      createReadStream(file.path),
      createGunzip(),
      createWriteStream(path),
    );
  } catch (error) {
    throw new InputError(
      `${file.name} is cut off or damaged: ${stringifyError(
        error,
      )}. Export it again.`,
    );
  }
  return { path, name: file.name };
}
