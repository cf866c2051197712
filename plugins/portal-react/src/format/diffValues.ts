/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createTwoFilesPatch } from 'diff';

/**
 * Two values as a unified diff (the format of `diff -u`). Text is compared as
 * it is, anything else as indented JSON with sorted keys, so that the order of
 * keys is no difference; undefined is an absent file.
 *
 * @returns Empty text when nothing differs.
 * @public
 */
export function diffValues(before: unknown, after: unknown): string {
  const [from, to] = [toText(before), toText(after)];
  return from === to
    ? ''
    : createTwoFilesPatch('before', 'after', from, to, undefined, undefined, {
        context: 3,
      });
}

function toText(value: unknown): string {
  if (value === undefined) {
    return '';
  }
  const text =
    typeof value === 'string' ? value : JSON.stringify(sorted(value), null, 2);
  // Without it, the last line would differ by a remark about its end.
  return text.endsWith('\n') ? text : `${text}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, item]) => [key, sorted(item)]),
      )
    : value;
}
