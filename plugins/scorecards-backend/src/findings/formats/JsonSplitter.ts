/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Capture, MAX_RECORD_BYTES } from './Capture';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const COMMA = 0x2c;
const COLON = 0x3a;
const NEWLINE = 0x0a;

/** A part of a JSON text. */
export interface JsonPart {
  /** The pattern that it matched, or an empty text for an object at the top. */
  pattern: string;
  /** `[16]`, `Findings[3]`, `line 4`. */
  where: string;
  value?: unknown;
  /** Why there is no value. */
  fault?: string;
}

interface Level {
  list: boolean;
  /** `runs[].results` of the level itself. */
  pattern: string;
  /** `runs[0].results` of the level itself. */
  path: string;
  index: number;
  /** The name of the member whose value comes next. */
  key: string;
  /** The last item that was found not to be a record. */
  refused?: number;
}

/**
 * Finds the records of a JSON text while it streams in: the items of a list at
 * the top, objects one after the other (NDJSON), and what is at one of the
 * given patterns (`Findings[]`, `runs[].results[]`) within an object at the
 * top. An object at the top that holds nothing of the patterns is a record
 * itself.
 *
 * A streaming JSON parser would end at the first fault and holds a text of any
 * length in memory. Here only the borders of records are looked for, each
 * record is parsed by itself, and one that is not JSON costs no other.
 */
export class JsonSplitter {
  readonly #patterns: Set<string>;
  readonly #levels: Level[] = [];
  #line = 1;
  #offset = 0;
  #inText = false;
  #escaped = false;
  /** Depth below the levels, inside of a record or of something to skip. */
  #depth = 0;
  /** What the bytes at hand belong to. */
  #mode: 'open' | 'record' | 'skip' | 'key' | 'garbage' = 'open';
  #expectsValue = true;
  readonly #record = new Capture();
  readonly #key = new Capture();
  /** The object at the top, without the lists in it. */
  readonly #top = new Capture();
  #topLine = 1;
  #topParts = 0;
  #recordWhere = '';
  #recordPattern = '';

  constructor(patterns: string[]) {
    this.#patterns = new Set(['[]', ...patterns]);
  }

  /** The parts that end in this piece of the text. */
  push(chunk: Buffer): JsonPart[] {
    const parts: JsonPart[] = [];
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (byte === NEWLINE) {
        this.#line += 1;
      }
      if (this.#inText) {
        if (this.#escaped) {
          this.#escaped = false;
        } else if (byte === BACKSLASH) {
          this.#escaped = true;
        } else if (byte === QUOTE) {
          this.#inText = false;
          if (this.#mode === 'key') {
            this.#endKey(chunk, at);
          }
        }
      } else if (this.#mode === 'record' || this.#mode === 'skip') {
        this.#within(byte, chunk, at, parts);
      } else {
        this.#between(byte, chunk, at, parts);
      }
    }
    this.#record.flush(chunk);
    this.#key.flush(chunk);
    this.#top.flush(chunk);
    this.#offset += chunk.length;
    return parts;
  }

  /** The last part, and where the text was cut off, if it was. */
  end(): JsonPart[] {
    const level = this.#levels[this.#levels.length - 1];
    if (!level && this.#mode !== 'record') {
      return [];
    }
    const place =
      this.#mode === 'record'
        ? this.#recordWhere
        : `${level?.path ?? ''}${level?.list ? `[${level.index}]` : ''}`;
    const cut: JsonPart = {
      pattern: '',
      where: `byte ${this.#offset}, line ${this.#line}`,
      fault: `The file ends in the middle${
        place ? ` of ${place}` : ''
      }. Send the whole file again.`,
    };
    const lines =
      this.#topParts === 0 && this.#levels[0]?.list === false
        ? linesOf(this.#top.take(), this.#topLine)
        : [];
    return lines.some(part => part.value !== undefined) ? lines : [cut];
  }

  /** Within a record, or within something that holds none. */
  #within(byte: number, chunk: Buffer, at: number, parts: JsonPart[]) {
    if (byte === QUOTE) {
      this.#inText = true;
    } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
      this.#depth += 1;
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
      this.#depth -= 1;
      if (this.#depth === 0) {
        if (this.#mode === 'record') {
          parts.push(this.#endRecord(chunk, at));
        }
        this.#mode = 'open';
      }
    }
  }

  /** Between records: where structure is followed, and values begin. */
  #between(byte: number, chunk: Buffer, at: number, parts: JsonPart[]) {
    const level = this.#levels[this.#levels.length - 1];
    if (byte === QUOTE) {
      this.#inText = true;
      if (level && !level.list && !this.#expectsValue) {
        this.#mode = 'key';
        this.#key.begin(at);
      } else {
        this.#refuseItem(level, parts);
      }
      return;
    }
    if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
      this.#open(byte === OPEN_LIST, level, chunk, at);
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
      this.#close(chunk, at, parts);
    } else if (byte === COMMA) {
      if (level?.list) {
        level.index += 1;
      } else {
        this.#expectsValue = false;
      }
    } else if (byte === COLON) {
      this.#expectsValue = true;
    } else if (!level && byte > 0x20 && this.#mode !== 'garbage') {
      parts.push({
        pattern: '',
        where: `line ${this.#line}`,
        fault: 'Expected a JSON object or list here.',
      });
      this.#mode = 'garbage';
    } else if (byte > 0x20) {
      this.#refuseItem(level, parts);
    }
  }

  /** A text or a number stands where a record should. */
  #refuseItem(level: Level | undefined, parts: JsonPart[]): void {
    if (
      level?.list &&
      level.refused !== level.index &&
      this.#patterns.has(`${level.pattern}[]`)
    ) {
      level.refused = level.index;
      parts.push({
        pattern: `${level.pattern}[]`,
        where: `${level.path}[${level.index}]`,
        fault: 'Expected a JSON object here.',
      });
    }
  }

  #open(
    list: boolean,
    parent: Level | undefined,
    chunk: Buffer,
    at: number,
  ): void {
    this.#mode = 'open';
    const pattern = parent ? join(parent, parent.list ? '[]' : parent.key) : '';
    const path = parent
      ? join(parent, parent.list ? `[${parent.index}]` : parent.key, true)
      : '';
    if (parent && this.#patterns.has(pattern)) {
      this.#begin('record', at);
      this.#recordPattern = pattern;
      this.#recordWhere = path;
      if (this.#levels[0].list === false) {
        this.#topParts += 1;
        this.#top.pause(chunk, at);
      }
    } else if (!parent || this.#leadsToPattern(pattern)) {
      if (!parent && !list) {
        this.#top.begin(at);
        this.#topLine = this.#line;
        this.#topParts = 0;
      }
      this.#levels.push({ list, pattern, path, index: 0, key: '' });
      this.#expectsValue = list;
      if (list && this.#patterns.has(`${pattern}[]`) && pattern) {
        this.#topParts += 1;
      }
    } else {
      this.#begin('skip', at);
    }
  }

  #begin(mode: 'record' | 'skip', at: number) {
    this.#mode = mode;
    this.#depth = 1;
    if (mode === 'record') {
      this.#record.begin(at);
    }
  }

  #leadsToPattern(pattern: string): boolean {
    for (const known of this.#patterns) {
      if (
        known.startsWith(pattern) &&
        (known[pattern.length] === '.' || known[pattern.length] === '[')
      ) {
        return true;
      }
    }
    return false;
  }

  #close(chunk: Buffer, at: number, parts: JsonPart[]): void {
    this.#levels.pop();
    this.#expectsValue = true;
    if (this.#levels.length > 0 || !this.#top.active) {
      return;
    }
    const bytes = this.#top.end(chunk, at);
    if (this.#topParts === 0) {
      parts.push(...topParts(bytes, this.#topLine));
    }
  }

  #endRecord(chunk: Buffer, at: number): JsonPart {
    this.#top.resume(at + 1);
    return {
      pattern: this.#recordPattern,
      where: this.#recordWhere,
      ...valueOf(this.#record.end(chunk, at)),
    };
  }

  #endKey(chunk: Buffer, at: number): void {
    this.#mode = 'open';
    const { value } = valueOf(this.#key.end(chunk, at));
    this.#levels[this.#levels.length - 1].key =
      typeof value === 'string' ? value : '';
  }
}

function join(parent: Level, name: string, path = false): string {
  const base = path ? parent.path : parent.pattern;
  return base && !parent.list ? `${base}.${name}` : `${base}${name}`;
}

function valueOf(bytes: Buffer | undefined): Pick<JsonPart, 'value' | 'fault'> {
  if (!bytes) {
    return {
      fault: `It is larger than ${
        MAX_RECORD_BYTES / 1024 / 1024
      } MB. Split it into smaller records.`,
    };
  }
  try {
    return { value: JSON.parse(bytes.toString('utf8')) };
  } catch (error) {
    return {
      fault: `It is not valid JSON: ${
        error instanceof Error ? error.message : error
      }`,
    };
  }
}

/** An object at the top is a record; one that is broken may have swallowed lines that are good. */
function topParts(bytes: Buffer | undefined, line: number): JsonPart[] {
  const whole = { pattern: '', where: `line ${line}`, ...valueOf(bytes) };
  const lines = whole.fault === undefined || !bytes ? [] : linesOf(bytes, line);
  return lines.some(({ value }) => value !== undefined) ? lines : [whole];
}

function linesOf(bytes: Buffer | undefined, first: number): JsonPart[] {
  return (bytes?.toString('utf8') ?? '')
    .split('\n')
    .map((text, index) => ({ text: text.trim(), line: first + index }))
    .filter(({ text }) => text !== '')
    .map(({ text, line }) => ({
      pattern: '',
      where: `line ${line}`,
      ...valueOf(Buffer.from(text)),
    }));
}
