/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError } from '@backstage/errors';

/** A term as written: an optional minus, an optional qualifier, a value. */
export interface RawTerm {
  negated: boolean;
  qualifier?: string;
  value: string;
  /** Quoted values are taken as they are: no prefix, no range. */
  quoted: boolean;
}

const TERM =
  /(-?)(?:([A-Za-z][A-Za-z_-]*):)?("(?:[^"\\]|\\[^])*"|[^\s"]+)(?=\s|$)/y;
const EMPTY = /(-?)([A-Za-z][A-Za-z_-]*):(?=\s|$)/y;
const SPACE = /\s+/y;

/** Cuts a query into terms. @throws InputError */
export function splitTerms(query: string): RawTerm[] {
  const terms: RawTerm[] = [];
  let position = skip(query, 0);
  while (position < query.length) {
    EMPTY.lastIndex = position;
    const empty = EMPTY.exec(query);
    if (empty) {
      throw new InputError(
        `q: ${empty[2]}: has no value; write one after the colon, such as ${empty[2]}:value`,
      );
    }
    TERM.lastIndex = position;
    const match = TERM.exec(query);
    if (!match) {
      throw new InputError(
        `q: ${query.slice(
          position,
          position + 40,
        )} has a quote that is not closed or stands inside a word; close it, or write \\" inside quotes`,
      );
    }
    const [whole, minus, qualifier, written] = match;
    const quoted = written.startsWith('"');
    terms.push({
      negated: minus === '-',
      qualifier,
      value: quoted ? written.slice(1, -1).replace(/\\([^])/g, '$1') : written,
      quoted,
    });
    position = skip(query, position + whole.length);
  }
  return terms;
}

function skip(query: string, position: number): number {
  SPACE.lastIndex = position;
  return position + (SPACE.exec(query)?.[0].length ?? 0);
}
