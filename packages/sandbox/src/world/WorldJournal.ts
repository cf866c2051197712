/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { WorldChange } from './WorldChange';

/** The changes of a world in a file of JSON lines. */
export class WorldJournal {
  static create(options: { file: string }): WorldJournal {
    mkdirSync(dirname(options.file), { recursive: true });
    return new WorldJournal(options.file);
  }

  readonly #file: string;

  private constructor(file: string) {
    this.#file = file;
  }

  /** All changes so far. A last line that was cut by a crash is left out. */
  read(): WorldChange[] {
    if (!existsSync(this.#file)) {
      return [];
    }
    const text = readFileSync(this.#file, 'utf8');
    return text
      .slice(0, text.lastIndexOf('\n') + 1)
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line) as WorldChange);
  }

  append(change: WorldChange): void {
    appendFileSync(this.#file, `${JSON.stringify(change)}\n`);
  }

  clear(): void {
    rmSync(this.#file, { force: true });
  }
}
