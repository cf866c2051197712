/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isMap } from '../yaml/records';

/** Go's notion of truth: empty texts, lists and maps, 0 and nil are false. */
export function isTrue(value: unknown): boolean {
  if (Array.isArray(value)) {
    return value.length > 0;
  }
  return isMap(value) ? Object.keys(value).length > 0 : Boolean(value);
}

/** How Go prints a scalar; undefined for what has no value or is no scalar. */
export function printed(value: unknown): string | undefined {
  return ['string', 'number', 'boolean'].includes(typeof value)
    ? String(value)
    : undefined;
}

function text(value: unknown): string {
  const result = printed(value);
  if (result === undefined) {
    throw new Error('an argument has no value');
  }
  return result;
}

function format(pattern: unknown, ...args: unknown[]): string {
  const waiting = [...args];
  const result = text(pattern).replace(
    /%(0?)(\d*)([svdq%])/g,
    (_all, zero: string, width: string, verb: string) => {
      if (verb === '%') {
        return '%';
      }
      if (waiting.length === 0) {
        throw new Error('printf has too few arguments');
      }
      const value = text(waiting.shift());
      const shown = verb === 'q' ? JSON.stringify(value) : value;
      return shown.padStart(Number(width || 0), zero === '0' ? '0' : ' ');
    },
  );
  if (waiting.length > 0 || /%[^svdq%]?$/.test(result)) {
    throw new Error('printf does not fit its arguments');
  }
  return result;
}

function element(of: unknown, ...keys: unknown[]): unknown {
  return keys.reduce((current, key) => {
    if (Array.isArray(current)) {
      return current[Number(key)];
    }
    return isMap(current) && Object.hasOwn(current, String(key))
      ? current[String(key)]
      : undefined;
  }, of);
}

function indented(width: number, value: string): string {
  const margin = ' '.repeat(Math.min(width, 100));
  return margin + value.replaceAll('\n', `\n${margin}`);
}

const firstTrue = (...args: unknown[]) => args.find(isTrue) ?? args.at(-1);

/**
 * The functions of Go's text/template and of Sprig that give the same answer
 * wherever they run. See https://pkg.go.dev/text/template#hdr-Functions and
 * http://masterminds.github.io/sprig/.
 */
export const templateFunctions: Record<
  string,
  (...args: unknown[]) => unknown
> = {
  printf: format,
  print: (...args) => args.map(text).join(''),
  eq: (first, ...others) => others.some(other => other === first),
  ne: (first, second) => first !== second,
  not: value => !isTrue(value),
  and: (...args) => args.find(arg => !isTrue(arg)) ?? args.at(-1),
  or: firstTrue,
  coalesce: (...args) => args.find(isTrue),
  default: (fallback, value) => (isTrue(value) ? value : fallback),
  empty: value => !isTrue(value),
  ternary: (yes, no, condition) => (condition ? yes : no),
  len: value =>
    isMap(value) ? Object.keys(value).length : (value as string).length,
  index: element,
  get: element,
  list: (...args) => args,
  dict: (...args) =>
    Object.fromEntries(
      args.flatMap((key, at) =>
        at % 2 === 0 ? [[text(key), args[at + 1]]] : [],
      ),
    ),
  hasKey: (of, key) => isMap(of) && Object.hasOwn(of, text(key)),
  splitList: (separator, value) => text(value).split(text(separator)),
  indent: (width, value) => indented(Number(width), text(value)),
  nindent: (width, value) => `\n${indented(Number(width), text(value))}`,
  lower: value => text(value).toLowerCase(),
  upper: value => text(value).toUpperCase(),
  trim: value => text(value).trim(),
  trimPrefix: (prefix, value) =>
    text(value).startsWith(text(prefix))
      ? text(value).slice(text(prefix).length)
      : text(value),
  trimSuffix: (suffix, value) =>
    text(value).endsWith(text(suffix))
      ? text(value).slice(0, text(value).length - text(suffix).length)
      : text(value),
  replace: (from, to, value) => text(value).replaceAll(text(from), text(to)),
  contains: (part, value) => text(value).includes(text(part)),
  hasPrefix: (part, value) => text(value).startsWith(text(part)),
  hasSuffix: (part, value) => text(value).endsWith(text(part)),
  join: (separator, values) =>
    (Array.isArray(values) ? values.map(text) : [text(values)]).join(
      text(separator),
    ),
  quote: value => JSON.stringify(text(value)),
  squote: value => `'${text(value)}'`,
  toString: text,
  toJson: value => JSON.stringify(value ?? null),
  fail: message => {
    throw new Error(text(message));
  },
  required: (message, value) => {
    if (value === undefined || value === '') {
      throw new Error(text(message));
    }
    return value;
  },
};
