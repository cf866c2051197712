/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  isNamedAfter,
  STACK_TOKENS,
  StackToken,
  StackTokens,
} from './stackTokens';

/**
 * One way to read a text of a stack that is there: what is fixed in it, and
 * what follows a token. `dev` in a stack whose account and stage are both
 * called so has three.
 */
export interface Reading {
  parts: readonly (string | { token: StackToken })[];
  /** Of several, those of the lowest rank are meant. */
  rank: number;
}

/** What a text could become for another stack. */
export interface Outcomes {
  /** By the readings that are meant; more than one where nothing tells them apart. */
  meant: string[];
  /** By any reading, for people to choose from. */
  possible: string[];
  /** Tokens that the other stack would have to name. */
  missing: StackToken[];
}

const NAMED = 0;
const LIKELY = 1;
const UNLIKELY = 2;
const MOST_OUTCOMES = 64;

/**
 * The ways to read one text.
 *
 * @param options.name - Key or folder that the text stands under; one that is
 *   called as a token settles it.
 * @param options.isPlace - Whether it is the stack's own place, which is never
 *   that of another stack: values of tokens within it are tokens.
 */
export function readingsOf(
  text: string,
  tokens: StackTokens,
  options: { name?: string; isPlace?: boolean } = {},
): Reading[] {
  const { name = '', isPlace = false } = options;
  const whole = STACK_TOKENS.filter(token => tokens[token] === text);
  if (whole.length > 0) {
    return [
      ...whole.map(token => ({
        parts: [{ token }],
        rank: isNamedAfter(name, token) ? NAMED : LIKELY,
      })),
      { parts: [text], rank: UNLIKELY },
    ];
  }
  const within = readWithin(text, tokens);
  return [
    ...within.map(parts => ({ parts, rank: LIKELY })),
    { parts: [text], rank: isPlace && within.length > 0 ? UNLIKELY : LIKELY },
  ];
}

/** The readings of each part of a path; an extension is none of them. */
export function readPath(
  path: string,
  tokens: StackTokens,
  options: { isPlace?: boolean } = {},
): Reading[][] {
  const [extension = ''] = path.match(/\.ya?ml$/) ?? [];
  const segments = path.slice(0, path.length - extension.length).split('/');
  return segments.map((segment, at) => {
    const isLast = at === segments.length - 1;
    return readingsOf(segment, tokens, {
      ...options,
      name: segments[at - 1],
    }).map(reading =>
      isLast && extension
        ? { ...reading, parts: [...reading.parts, extension] }
        : reading,
    );
  });
}

/** The readings that two stacks have in common; undefined where a text has none. */
export function commonReadings(
  first: readonly Reading[][],
  second: readonly Reading[][],
): Reading[][] | undefined {
  if (first.length !== second.length) {
    return undefined;
  }
  const common = first.map((readings, at) => {
    const others = new Map(second[at].map(one => [keyOf(one), one.rank]));
    return readings.flatMap(one => {
      const rank = others.get(keyOf(one));
      return rank === undefined
        ? []
        : [{ ...one, rank: Math.max(one.rank, rank) }];
    });
  });
  return common.every(readings => readings.length > 0) ? common : undefined;
}

/**
 * The readings of a path that another stack has too under one of some paths;
 * undefined where none of them can be the same.
 */
export function sharedReadings(
  path: readonly Reading[][],
  candidates: readonly Reading[][][],
): Reading[][] | undefined {
  const matches = candidates.flatMap(one => {
    const common = commonReadings(path, one);
    return common ? [common] : [];
  });
  return matches.length === 0
    ? undefined
    : path.map((_readings, at) => [
        ...new Map(
          matches.flatMap(match => match[at]).map(one => [keyOf(one), one]),
        ).values(),
      ]);
}

/** What a path becomes for a stack with other values. */
export function outcomesOf(
  path: readonly Reading[][],
  tokens: StackTokens,
): Outcomes {
  const meant = path.map(readings => {
    const lowest = Math.min(...readings.map(({ rank }) => rank));
    return readings.filter(({ rank }) => rank === lowest);
  });
  const missing = meant
    .flat()
    .flatMap(({ parts }) => parts)
    .flatMap(part => (typeof part === 'string' ? [] : [part.token]))
    .filter(token => tokens[token] === undefined);
  return {
    meant: fillIn(meant, tokens),
    possible: fillIn(path, tokens),
    missing: [...new Set(missing)],
  };
}

/** Whether a reading takes the whole text for the value of a token. */
export function isWholeToken({ parts }: Reading): boolean {
  return parts.length === 1 && typeof parts[0] !== 'string';
}

/** Whether a reading takes the text for a fixed one. */
export function isFixed({ parts }: Reading): boolean {
  return parts.every(part => typeof part === 'string');
}

/** All paths that the readings make; those that lack a value are left out. */
function fillIn(path: readonly Reading[][], tokens: StackTokens): string[] {
  const texts = path.map(readings =>
    readings.flatMap(({ parts }) => {
      const values = parts.map(part =>
        typeof part === 'string' ? part : tokens[part.token],
      );
      return values.includes(undefined) ? [] : [values.join('')];
    }),
  );
  return [
    ...new Set(
      texts.reduce<string[]>(
        (paths, segment, at) =>
          paths
            .flatMap(path_ =>
              [...new Set(segment)].map(text =>
                at === 0 ? text : `${path_}/${text}`,
              ),
            )
            .slice(0, MOST_OUTCOMES),
        [''],
      ),
    ),
  ];
}

/** A text with the values of tokens within it, `plat-dev`, read as tokens: one for each choice of them. */
function readWithin(text: string, tokens: StackTokens): Reading['parts'][] {
  const values = [
    ...new Set(STACK_TOKENS.flatMap(token => tokens[token] || [])),
  ].sort((a, b) => b.length - a.length);
  if (values.length === 0) {
    return [];
  }
  const pattern = new RegExp(
    `(?<![A-Za-z0-9])(${values
      .map(value => value.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&'))
      .join('|')})(?![A-Za-z0-9])`,
  );
  const pieces = text.split(pattern);
  if (pieces.length === 1) {
    return [];
  }
  return pieces
    .filter(piece => piece !== '')
    .reduce<Reading['parts'][]>(
      (all, piece) => {
        const meanings = STACK_TOKENS.filter(token => tokens[token] === piece);
        return all.flatMap(parts =>
          meanings.length > 0
            ? meanings.map(token => [...parts, { token }])
            : [[...parts, piece]],
        );
      },
      [[]],
    );
}

function keyOf({ parts }: Reading): string {
  return JSON.stringify(parts);
}
