/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** Where a journal is, and how long an entry may wait before it is written. */
export interface JournalOptions {
  file: string;
  /** Milliseconds for which entries are gathered; written at once unless given. */
  gatherMs?: number;
}

/** Values of one kind in a file of JSON lines: what a store is rebuilt from. */
export class Journal<T> {
  static create<T>(options: JournalOptions): Journal<T> {
    mkdirSync(dirname(options.file), { recursive: true });
    return new Journal<T>(options);
  }

  readonly #options: JournalOptions;
  #waiting: string[] = [];
  #timer: NodeJS.Timeout | undefined;

  private constructor(options: JournalOptions) {
    this.#options = options;
  }

  /** All entries so far. A last line that was cut by a crash is left out. */
  read(): T[] {
    const { file } = this.#options;
    if (!existsSync(file)) {
      return [];
    }
    const text = readFileSync(file, 'utf8');
    return text
      .slice(0, text.lastIndexOf('\n') + 1)
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line) as T);
  }

  append(entry: T): void {
    this.#waiting.push(`${JSON.stringify(entry)}\n`);
    const { gatherMs } = this.#options;
    if (gatherMs === undefined) {
      this.flush();
    } else {
      this.#timer ??= setTimeout(() => this.flush(), gatherMs).unref();
    }
  }

  /** Puts these entries in the place of all. */
  rewrite(entries: readonly T[]): void {
    this.#forgetWaiting();
    const { file } = this.#options;
    writeFileSync(
      `${file}.new`,
      entries.map(entry => `${JSON.stringify(entry)}\n`).join(''),
    );
    renameSync(`${file}.new`, file);
  }

  clear(): void {
    this.#forgetWaiting();
    rmSync(this.#options.file, { force: true });
  }

  /** Writes what still waits. */
  flush(): void {
    const text = this.#waiting.join('');
    this.#forgetWaiting();
    if (text) {
      appendFileSync(this.#options.file, text);
    }
  }

  #forgetWaiting() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = [];
  }
}
