/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ReadRecord,
  RecordReader,
} from '@steward/backstage-plugin-scorecards-node';
import { JsonPart, JsonSplitter } from './JsonSplitter';
import { ReportParser } from './ReportParser';
import { YamlSplitter } from './YamlSplitter';

const BYTE_ORDER_MARK = Buffer.from('\ufeff');

/** A report whose records say by themselves what they are about. */
export class RecordParser implements ReportParser {
  readonly #read: RecordReader;
  readonly #lists: string[];
  readonly #yaml: boolean;
  #splitter: JsonSplitter | YamlSplitter | undefined;
  #whole = true;

  /**
   * @param options.lists - where records are within an object at the top
   * @param options.yaml - whether the report may be YAML too
   */
  constructor(
    read: RecordReader,
    options: { lists: string[]; yaml?: boolean },
  ) {
    this.#read = read;
    this.#lists = options.lists;
    this.#yaml = options.yaml ?? false;
  }

  get whole(): boolean {
    return this.#whole;
  }

  push(chunk: Buffer): ReadRecord[] {
    let rest = chunk;
    if (!this.#splitter) {
      if (rest.subarray(0, 3).equals(BYTE_ORDER_MARK)) {
        rest = rest.subarray(3);
      }
      const [first] = rest.toString('latin1').trimStart();
      if (first === undefined) {
        return [];
      }
      this.#splitter =
        this.#yaml && first !== '{' && first !== '['
          ? new YamlSplitter()
          : new JsonSplitter(this.#lists);
    }
    return this.#splitter.push(rest).map(part => this.#record(part));
  }

  end(): ReadRecord[] {
    const parts = this.#splitter?.end() ?? [];
    this.#whole = parts.every(part => part.fault === undefined);
    return parts.map(part => this.#record(part));
  }

  #record({ where, value, fault }: JsonPart): ReadRecord {
    return fault === undefined
      ? this.#read(value, where)
      : { findings: [], refused: [{ where, reason: fault }] };
  }
}
