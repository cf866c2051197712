/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ResponseError } from '@backstage/errors';
import { createWriteStream } from 'node:fs';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ReadableStream } from 'node:stream/web';
import { BillingFile } from '../files/fileRelation';

/** A file behind an address. */
export class UrlLocation {
  readonly #url: string;

  /** @param url - `{month}` in it stands for a month such as `2026-11` */
  constructor(url: string) {
    this.#url = url;
  }

  /** @throws ResponseError unless the file is there; 404 is no file where the address names a month. */
  async files(
    month: string,
    options: { directory: string; signal: AbortSignal },
  ): Promise<BillingFile[]> {
    const { directory, signal } = options;
    const url = new URL(this.#url.replaceAll('{month}', month));
    const response = await fetch(url, { signal });
    if (response.status === 404 && this.#url.includes('{month}')) {
      return [];
    }
    if (!response.ok || !response.body) {
      throw await ResponseError.fromResponse(response);
    }
    const name = basename(url.pathname);
    const path = join(directory, name);
    await pipeline(
      Readable.fromWeb(response.body as ReadableStream),
      createWriteStream(path),
      { signal },
    );
    return [{ path, name }];
  }
}
