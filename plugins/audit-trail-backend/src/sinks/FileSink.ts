/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuditRecord,
  ExportFormat,
} from '@steward/backstage-plugin-audit-trail-common';
import { AuditSink } from '@steward/backstage-plugin-audit-trail-node';
import { FileHandle, mkdir, open, rename, stat } from 'fs/promises';
import { dirname, extname } from 'path';

const TAIL_LENGTH = 1_048_576;
const NEWLINE = 0x0a;

/**
 * Appends records to a file, one a line, for an agent that ships logs. A full
 * file is put aside under the number of its last record.
 */
export class FileSink implements AuditSink {
  static create(options: {
    id: string;
    path: string;
    format: ExportFormat;
    maxBytes: number;
    query?: string;
  }): FileSink {
    return new FileSink(options);
  }

  readonly type = 'file';
  readonly id: string;
  readonly target: string;
  readonly query: string | undefined;
  readonly #options: Parameters<typeof FileSink.create>[0];
  #lastSeq: number | undefined;

  private constructor(options: Parameters<typeof FileSink.create>[0]) {
    this.id = options.id;
    this.target = options.path;
    this.query = options.query;
    this.#options = options;
  }

  /** Resolves when the records are on the disk. */
  async deliver(records: AuditRecord[]): Promise<void> {
    const { path, format } = this.#options;
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, 'a+');
    let size: number;
    try {
      if (this.#lastSeq === undefined) {
        this.#lastSeq = await repair(file);
      }
      const lastSeq = this.#lastSeq;
      const fresh = records.filter(record => record.seq > lastSeq);
      const isEmpty = (await file.stat()).size === 0;
      const lines = [
        ...(isEmpty && format.header ? [format.header] : []),
        ...fresh.map(record => format.line(record)),
      ];
      await file.appendFile(lines.map(line => `${line}\n`).join(''));
      await file.datasync();
      this.#lastSeq = records[records.length - 1].seq;
      size = (await file.stat()).size;
    } catch (error) {
      // What was written is looked at again.
      this.#lastSeq = undefined;
      throw error;
    } finally {
      await file.close();
    }
    if (size >= this.#options.maxBytes) {
      await this.#rotate();
    }
  }

  async #rotate(): Promise<void> {
    const { path } = this.#options;
    const extension = extname(path);
    const stem = path.slice(0, path.length - extension.length);
    const target = `${stem}-${this.#lastSeq}${extension}`;
    const exists = await stat(target).then(
      () => true,
      () => false,
    );
    if (!exists) {
      await rename(path, target);
    }
  }
}

/**
 * Cuts off a line that a dead process left half written.
 *
 * @returns the number of the last record, where the format tells it.
 */
async function repair(file: FileHandle): Promise<number> {
  const { size } = await file.stat();
  const start = Math.max(0, size - TAIL_LENGTH);
  const buffer = Buffer.alloc(size - start);
  await file.read(buffer, 0, buffer.length, start);
  const end = buffer.lastIndexOf(NEWLINE) + 1;
  if (end < buffer.length) {
    await file.truncate(start + end);
  }
  const line = buffer
    .subarray(0, Math.max(0, end - 1))
    .toString('utf8')
    .split('\n')
    .pop();
  return seqIn(line ?? '');
}

function seqIn(line: string): number {
  try {
    const record: unknown = JSON.parse(line);
    return typeof record === 'object' &&
      record !== null &&
      'seq' in record &&
      typeof record.seq === 'number'
      ? record.seq
      : 0;
  } catch {
    // A format other than that of records: a line may be there twice.
    return 0;
  }
}
