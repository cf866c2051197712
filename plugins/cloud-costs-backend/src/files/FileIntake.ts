/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError, NotImplementedError } from '@backstage/errors';
import { CostFileReader } from '@steward/backstage-plugin-cloud-costs-node';
import { Turns } from '@steward/backstage-plugin-portal-node';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { MonthLoader } from '../months/MonthLoader';
import { MonthStatus, MonthStore } from '../months/MonthStore';

/** The id of the source that uploaded files are. */
const UPLOADS = 'uploads';

/** Reads files that people upload, at once. */
export class FileIntake {
  readonly #reader: () => CostFileReader | undefined;
  readonly #loader: MonthLoader;
  readonly #months: MonthStore;
  readonly #turns: Turns;
  readonly #maxBytes: number;

  constructor(options: {
    /** Asked at each upload, since modules bring it. */
    reader: () => CostFileReader | undefined;
    loader: MonthLoader;
    months: MonthStore;
    turns: Turns;
    maxBytes: number;
  }) {
    this.#reader = options.reader;
    this.#loader = options.loader;
    this.#months = options.months;
    this.#turns = options.turns;
    this.#maxBytes = options.maxBytes;
  }

  /**
   * Reads each payer and month in a file; it takes the place of what was
   * uploaded for them before. One file is read at a time.
   *
   * @throws InputError when it is too large or of no known kind.
   */
  async accept(
    body: Readable,
    options: { name: string; signal: AbortSignal },
  ): Promise<MonthStatus[]> {
    const reader = this.#reader();
    if (!reader) {
      throw new NotImplementedError(
        'Nothing reads uploaded files. Add @steward/backstage-plugin-cloud-costs-backend-module-focus to the backend.',
      );
    }
    const directory = await mkdtemp(join(tmpdir(), 'steward-upload-'));
    try {
      // The name of the file is not trusted with a path.
      const ending = /\.(csv|csv\.gz|parquet)$/.exec(options.name)?.[0] ?? '';
      const path = join(directory, `upload${ending}`);
      await pipeline(body, this.#limit(), createWriteStream(path));
      return await this.#read(reader, path, options);
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  }

  async #read(
    reader: CostFileReader,
    path: string,
    { name, signal }: { name: string; signal: AbortSignal },
  ): Promise<MonthStatus[]> {
    const file = await reader.open(path, name);
    try {
      if (file.months.length === 0) {
        throw new InputError(
          `${name} has no row with a payer and a month. Export a file with charges.`,
        );
      }
      const read: MonthStatus[] = [];
      for (const { payer, month } of file.months) {
        const key = { source: UPLOADS, payer, month };
        const isFree = await this.#turns.take(
          `upload ${payer} ${month}`.slice(0, 60),
          {
            everyMs: 0,
            early: true,
            signal,
            work: async turn => {
              await this.#loader.load(key, file, {
                signal: turn.signal,
                fence: transaction => turn.fence(transaction),
              });
            },
          },
        );
        if (!isFree) {
          throw new InputError(
            `Another upload has ${month} of ${payer}. Try again when it has ended.`,
          );
        }
        const status = await this.#months.find(key);
        if (status) {
          read.push(status);
        }
      }
      return read;
    } finally {
      await file.close();
    }
  }

  #limit(): Transform {
    let bytes = 0;
    const maxBytes = this.#maxBytes;
    return new Transform({
      transform(chunk, _encoding, done) {
        bytes += chunk.length;
        done(
          bytes > maxBytes
            ? new InputError(
                `The file is larger than ${maxBytes} bytes. Put it where cloudCosts.focus.locations reads it.`,
              )
            : null,
          chunk,
        );
      },
    });
  }
}
