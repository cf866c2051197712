/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import fc from 'fast-check';

const SEED = 20261130;

const DEEP = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
const HUGE = 'x'.repeat(90_000);

/** JSON that no database takes: the request must be refused. */
export const UNSTORABLE_JSON = [
  '"\\u0000"',
  '"poison\\ud800"',
  '"\\udc00"',
  '["\\u0000"]',
  '{"\\u0000":1}',
  '1e999',
  '-9007199254740993',
  DEEP,
];

/** JSON that is well-formed, and what nobody thought of. */
export const ODD_JSON = [
  'null',
  'true',
  '-1',
  '0.5',
  '9007199254740991',
  '""',
  '"   "',
  `"${HUGE}"`,
  '"0000-01-01"',
  '"9999-99-99T99:99:99Z"',
  '"+275760-09-13T00:00:00.001Z"',
  '"999999999999"',
  '"99999999999999999999"',
  '"%00"',
  '"../../../etc/passwd"',
  '"\' OR 1=1; --"',
  '"\\\\"',
  '"${{ secrets }} {{ .x }}"',
  '"\\u202egnp.exe\\u001b[31m"',
  '"user:default/../x"',
  '"__proto__"',
  '[]',
  '["a","a"]',
  '[[[]]]',
  '[null]',
  '{}',
  '{"__proto__":{"isAdmin":true}}',
  '{"$ne":null}',
  ...fc.sample(fc.json({ stringUnit: 'binary' }), { seed: SEED, numRuns: 4 }),
];

/** Text of a path or a query that no database takes. */
export const UNSTORABLE_TEXT = ['%00', 'a%00b', '%ED%A0%80', '%', '%zz'];

/** Encoded text of a path. */
export const ODD_TEXT = [
  '-1',
  '99999999999999999999',
  '999999999999',
  '1e999',
  'NaN',
  'null',
  '[object%20Object]',
  '%20%20%20',
  'x'.repeat(3_000),
  '0000-01-01',
  '9999-99-99T99:99:99Z',
  '%2B275760-09-13T00%3A00%3A00.001Z',
  '2026-02-30',
  '2026-13',
  '..%2F..%2Fetc%2Fpasswd',
  '%27%20OR%201%3D1%3B%20--',
  '%5C',
  '%25',
  '%2525_',
  'created%3A%22',
  '__proto__',
  'constructor',
  '%E2%80%AEgnp.exe%1B%5B31m',
  'user%3Adefault%2F..%2Fx',
  ...fc
    .sample(fc.string({ unit: 'binary', minLength: 1 }), {
      seed: SEED,
      numRuns: 6,
    })
    .map(encodeURIComponent),
];

/** Cursors of every shape that is not the list's own. */
export const ODD_CURSORS = [
  '["\\u0000"]',
  '["a","\\ud800"]',
  '{"createdAt":"\\u0000","id":"x"}',
  '[1e999,"x"]',
  '{}',
  '[]',
  'null',
  ...[1, 2, 3, 4].flatMap(length =>
    ['"a"', '"9999-99-99"', '1.5', '9007199254740991'].map(
      value => `[${Array(length).fill(value).join()}]`,
    ),
  ),
].map(text => Buffer.from(text).toString('base64url'));

/** What follows `name=` in a query, where one text is expected. */
export const ODD_QUERY = (name: string) => [
  '',
  `a&${name}=b`,
  `a&${name}[]=b`,
  `a&${name}[b]=c`,
  `a&${name}[__proto__][b]=c`,
  ...['a', '1', '2026-11-01'].map(
    text => `${text}${`&${name}=${text}`.repeat(200)}`,
  ),
];
