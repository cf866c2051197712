/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parseDocument } from 'yaml';
import { MAX_RECORD_BYTES } from './Capture';
import { JsonPart } from './JsonSplitter';

/** Splits YAML into its documents while it streams in, and parses each by itself. */
export class YamlSplitter {
  #rest = '';
  #lines: string[] = [];
  #length = 0;
  #line = 1;
  #firstLine = 1;
  readonly #decoder = new TextDecoder();

  push(chunk: Buffer): JsonPart[] {
    this.#rest += this.#decoder.decode(chunk, { stream: true });
    const lines = this.#rest.split('\n');
    this.#rest = lines.pop() ?? '';
    return lines.flatMap(line => this.#take(line));
  }

  end(): JsonPart[] {
    return [...this.#take(this.#rest), ...this.#document()];
  }

  #take(line: string): JsonPart[] {
    const begins = /^---(\s|$)/.test(line);
    const parts = begins ? this.#document() : [];
    if (begins) {
      this.#firstLine = this.#line;
    }
    this.#length += line.length + 1;
    if (this.#length <= MAX_RECORD_BYTES) {
      this.#lines.push(line);
    } else {
      this.#lines = [];
    }
    this.#line += 1;
    return parts;
  }

  #document(): JsonPart[] {
    const where = `the document at line ${this.#firstLine}`;
    const text = this.#lines.join('\n');
    const tooLarge = this.#length > MAX_RECORD_BYTES;
    this.#lines = [];
    this.#length = 0;
    if (tooLarge) {
      return [
        {
          pattern: '',
          where,
          fault: `It is larger than ${
            MAX_RECORD_BYTES / 1024 / 1024
          } MB. Send JSON (kubectl get -o json), which Steward reads item by item.`,
        },
      ];
    }
    return parsed(text, where);
  }
}

function parsed(text: string, where: string): JsonPart[] {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) {
    return [
      {
        pattern: '',
        where,
        fault: `It is not valid YAML: ${error.message.split('\n')[0]}`,
      },
    ];
  }
  const value: unknown = document.toJS({ maxAliasCount: 100 });
  if (value === null) {
    return [];
  }
  const items: unknown =
    typeof value === 'object' && value !== null && 'items' in value
      ? value.items
      : undefined;
  return Array.isArray(items)
    ? items.map((item, index) => ({
        pattern: 'items[]',
        where: `${where}, items[${index}]`,
        value: item,
      }))
    : [{ pattern: '', where, value }];
}
