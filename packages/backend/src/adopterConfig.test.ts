/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';

type Section = { [key: string]: unknown };

const read = (file: string) =>
  parse(readFileSync(resolve(__dirname, '../../..', file), 'utf8'));
const isSection = (value: unknown): value is Section =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The part of a configuration that another one names; of a list, those entries in that order. */
function partOf(whole: unknown, named: unknown): unknown {
  if (Array.isArray(named) && Array.isArray(whole)) {
    const texts = named.map(one => JSON.stringify(one));
    return whole.filter(one => texts.includes(JSON.stringify(one)));
  }
  if (!isSection(named) || !isSection(whole)) {
    return whole;
  }
  return Object.fromEntries(
    Object.entries(named).map(([key, value]) => [
      key,
      partOf(whole[key], value),
    ]),
  );
}

it('recommends to adopters what the example portal does itself', () => {
  const recommended = read('docs/app-config.steward.yaml');
  expect(recommended.app.extensions.length).toBeGreaterThan(10);
  expect(partOf(read('app-config.yaml'), recommended)).toEqual(recommended);
});
