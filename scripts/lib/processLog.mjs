/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { logFolder } from './paths.mjs';
import { say } from './progress.mjs';

/** Warnings that say nothing on one's own machine; they stay in the file. */
const expectedHere = [
  /^backend\.baseUrl is set to a localhost URL/,
  /^Index for .* was not created: indexer received 0 documents/,
  /^Postgres search engine is not supported/,
];

function parse(line) {
  if (!line.startsWith('{')) {
    return undefined;
  }
  try {
    return JSON.parse(line);
  } catch {
    // A line that only looks like JSON is shown nowhere but in the file.
    return undefined;
  }
}

/** What of a log line a person at the terminal wants to see. */
function noticeOf(line) {
  const entry = parse(line);
  if (!entry || expectedHere.some(pattern => pattern.test(entry.message))) {
    return undefined;
  }
  const sign = { error: '✖', warn: '!' }[entry.level];
  const where = entry.plugin ?? entry.service ?? '';
  return (
    sign &&
    `  ${sign} ${where ? `${where}: ` : ''}${firstLineOf(entry.message)}`
  );
}

function firstLineOf(message) {
  const text = typeof message === 'string' ? message : JSON.stringify(message);
  const line = text.split('\n')[0];
  return line.length > 300 ? `${line.slice(0, 300)} …` : line;
}

/**
 * Writes the output of a process to a log file, and shows its warnings and
 * errors, each once, at the terminal.
 */
export class ProcessLog {
  #file;
  #stream;
  #shown = new Set();
  #tail = [];

  constructor(name) {
    mkdirSync(logFolder(), { recursive: true });
    this.#file = join(logFolder(), `${name}.log`);
    this.#stream = createWriteStream(this.#file);
  }

  /** Path of the log file. */
  get file() {
    return this.#file;
  }

  /** The last lines, for a process that ended unexpectedly. */
  get tail() {
    return this.#tail.join('\n');
  }

  attach(child) {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', line => this.#take(line));
    }
  }

  #take(line) {
    this.#stream.write(`${line}\n`);
    this.#tail = [...this.#tail, line].slice(-25);
    const notice = noticeOf(line);
    if (notice && !this.#shown.has(notice)) {
      this.#shown.add(notice);
      say(notice);
    }
  }
}
