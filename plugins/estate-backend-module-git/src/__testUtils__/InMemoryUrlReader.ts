/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  UrlReaderService,
  UrlReaderServiceReadTreeOptions,
  UrlReaderServiceReadTreeResponse,
  UrlReaderServiceReadUrlOptions,
  UrlReaderServiceReadUrlResponse,
} from '@backstage/backend-plugin-api';
import { NotModifiedError } from '@backstage/errors';
import { createHash } from 'node:crypto';

/** A URL reader over a map of files; the ETag is a hash of their content. */
export class InMemoryUrlReader implements UrlReaderService {
  files: Record<string, string> = {};
  /** Thrown by every reading while it is set. */
  failure: Error | undefined;

  async readTree(
    _url: string,
    options?: UrlReaderServiceReadTreeOptions,
  ): Promise<UrlReaderServiceReadTreeResponse> {
    const etag = this.#etag(options?.etag);
    const files = Object.entries(this.files)
      .map(([path, text]) => ({ path, bytes: Buffer.from(text) }))
      .filter(
        ({ path, bytes }) =>
          options?.filter?.(path, { size: bytes.length }) ?? true,
      );
    return {
      etag,
      files: async () =>
        files.map(({ path, bytes }) => ({ path, content: async () => bytes })),
      archive: async () => {
        throw new Error('There is no archive');
      },
      dir: async () => {
        throw new Error('There is no folder');
      },
    };
  }

  async readUrl(
    url: string,
    options?: UrlReaderServiceReadUrlOptions,
  ): Promise<UrlReaderServiceReadUrlResponse> {
    const etag = this.#etag(options?.etag);
    return { etag, buffer: async () => Buffer.from(this.files[url]) };
  }

  async search(): Promise<never> {
    throw new Error('search is not used');
  }

  #etag(known: string | undefined): string {
    if (this.failure) {
      throw this.failure;
    }
    const etag = createHash('sha256')
      .update(JSON.stringify(this.files))
      .digest('hex');
    if (etag === known) {
      throw new NotModifiedError();
    }
    return etag;
  }
}
