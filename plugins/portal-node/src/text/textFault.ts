/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { printableText } from './printableText';
import { unstorableCharacter } from './storableText';

/** Why a value is not let in, in the words of a page. @public */
export interface TextFault {
  /** Path of the offending value, dots between: `target.name`. */
  field: string;
  /** The offending value, printable and cut at 200 characters. */
  value?: string;
  reason: string;
  fix: string;
}

/** How large a JSON value may be. @public */
export interface TextBounds {
  /** Levels of arrays and objects. */
  depth: number;
  /** Values in all, names of members included. */
  count: number;
  /** UTF-16 units of one text. */
  length: number;
}

/** More than a request, a record or a file that people write ever needs. @public */
export const TEXT_BOUNDS: TextBounds = {
  depth: 64,
  count: 100_000,
  length: 1_000_000,
};

interface Place {
  value: unknown;
  depth: number;
  key?: string;
  parent?: Place;
}

/**
 * The first value in a JSON value that no database stores or that is larger
 * than its bounds. Walks without recursion, so that no depth exhausts the stack.
 *
 * @param name - what the whole is called, where it has a name
 * @returns undefined when all of it can be stored
 * @public
 */
export function textFault(
  value: unknown,
  options: { name?: string; bounds?: Partial<TextBounds> } = {},
): TextFault | undefined {
  const bounds = { ...TEXT_BOUNDS, ...options.bounds };
  const open: Place[] = [{ value, depth: 0, key: options.name }];
  let count = 0;
  for (let place = open.pop(); place; place = open.pop()) {
    const members = membersOf(place);
    count += 1;
    const fault =
      faultOf(place, bounds) ??
      (count + open.length + members.length > bounds.count &&
        tooMany(bounds.count));
    if (fault) {
      return { field: fieldOf(place), ...fault };
    }
    for (const member of members.reverse()) {
      open.push(member);
    }
  }
  return undefined;
}

function membersOf(parent: Place): Place[] {
  const { value, depth } = parent;
  return typeof value === 'object' && value !== null
    ? Object.entries(value).map(([key, member]) => ({
        key,
        value: member,
        depth: depth + 1,
        parent,
      }))
    : [];
}

function faultOf(
  { key = '', value, depth }: Place,
  bounds: TextBounds,
): Omit<TextFault, 'field'> | undefined {
  if (depth > bounds.depth) {
    return {
      reason: `is nested deeper than ${bounds.depth} levels`,
      fix: 'Flatten it, or pass it as text',
    };
  }
  if (typeof value === 'number' && !isExact(value)) {
    return {
      value: String(value),
      reason: `is not a number between -${Number.MAX_SAFE_INTEGER} and ${Number.MAX_SAFE_INTEGER}`,
      fix: 'Enter a number in this range, or pass it as text',
    };
  }
  return textFaultOf(key, bounds) ?? textFaultOf(value, bounds);
}

function textFaultOf(
  text: unknown,
  bounds: TextBounds,
): Omit<TextFault, 'field'> | undefined {
  if (typeof text !== 'string') {
    return undefined;
  }
  if (text.length > bounds.length) {
    return {
      value: printableText(text),
      reason: `is longer than ${bounds.length} characters`,
      fix: `Shorten it to ${bounds.length} characters or fewer`,
    };
  }
  const character = unstorableCharacter(text);
  return character === undefined
    ? undefined
    : {
        value: printableText(text),
        reason:
          character === '\0'
            ? 'contains the character NUL (U+0000), which cannot be stored'
            : `contains half of a character (U+${character
                .charCodeAt(0)
                .toString(16)
                .toUpperCase()}), which cannot be stored`,
        fix: 'Remove this character',
      };
}

function tooMany(count: number): Omit<TextFault, 'field'> {
  return {
    reason: `has more than ${count} values`,
    fix: 'Split it into several',
  };
}

/** JSON numbers that are too large to be exact lose digits, or become Infinity. */
function isExact(value: number): boolean {
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}

function fieldOf(place: Place): string {
  const names: string[] = [];
  for (let at: Place | undefined = place; at; at = at.parent) {
    if (at.key) {
      names.unshift(at.key);
    }
  }
  return printableText(names.join('.'));
}
