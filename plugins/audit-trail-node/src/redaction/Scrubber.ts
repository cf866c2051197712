/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { JsonValue } from '@backstage/types';
import {
  cutText,
  isSecretName,
  REDACTED,
  scrubText,
} from '@steward/backstage-plugin-portal-node';

const MAX_TEXT = 4_096;
const MAX_DEPTH = 8;
const MAX_ITEMS = 200;

/** Cleans values of one event and counts what it takes out. */
export class Scrubber {
  static create(): Scrubber {
    return new Scrubber();
  }

  #removed = 0;

  private constructor() {}

  /** How many values were taken out or cut. */
  get removed(): number {
    return this.#removed;
  }

  /** Counts what others took out. */
  count(values: number): void {
    this.#removed += values;
  }

  text(value: string, maximum: number = MAX_TEXT): string {
    // Scanning is bounded; what lies beyond is cut, so it is not kept unseen.
    const window = value.slice(0, maximum * 4);
    const { text, found } = scrubText(window);
    const cut = text.length > maximum || window.length < value.length;
    this.#removed += found + (cut ? 1 : 0);
    return cut ? cutText(`${text}…`, maximum) : text;
  }

  value(value: JsonValue, depth: number = 0): JsonValue {
    if (typeof value === 'string') {
      return this.text(value);
    }
    if (typeof value !== 'object' || value === null) {
      return value;
    }
    if (depth >= MAX_DEPTH) {
      this.#removed += 1;
      return REDACTED;
    }
    if (Array.isArray(value)) {
      this.#removed += Math.max(0, value.length - MAX_ITEMS);
      return value
        .slice(0, MAX_ITEMS)
        .map(item => this.value(item ?? null, depth + 1));
    }
    const entries = Object.entries(value).filter(
      ([, item]) => item !== undefined,
    );
    this.#removed += Math.max(0, entries.length - MAX_ITEMS);
    return Object.fromEntries(
      entries
        .slice(0, MAX_ITEMS)
        .map(([name, item]) => this.#entry(name, item ?? null, depth + 1)),
    );
  }

  #entry(name: string, item: JsonValue, depth: number): [string, JsonValue] {
    if (isSecretName(name)) {
      this.#removed += item === REDACTED ? 0 : 1;
      return [this.text(name, 200), REDACTED];
    }
    return [this.text(name, 200), this.value(item, depth)];
  }
}
