/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Neighbour } from './Neighbour';

/** The codes that Cloud Posse's modules make of `us-east-2`: `use2`, `ue2`; and the region itself. */
const CODES = [
  (region: string) => codeOf(region, 2),
  (region: string) => codeOf(region, 1),
  (region: string) => region,
];

/**
 * The environment of a stack in a region, where the repository calls its
 * environments by the code of their region. Undefined where it does not.
 */
export function environmentOfRegion(
  neighbours: readonly Neighbour[],
  region: string,
): string | undefined {
  const code = CODES.find(
    make =>
      neighbours.length > 0 &&
      neighbours.every(
        ({ tokens }) =>
          tokens.region !== undefined &&
          tokens.environment === make(tokens.region),
      ),
  );
  return code?.(region);
}

/** `eu-southeast-1` as `euse1` with two letters of the area, as `es1` with one. */
function codeOf(region: string, letters: number): string {
  const [area, ...rest] = region.split('-');
  const number = rest.pop() ?? '';
  const directions = rest.map(word =>
    letters === 1
      ? word[0]
      : (word.match(/north|south|east|west|central/g) ?? [word])
          .map(direction => direction[0])
          .join(''),
  );
  return `${area.slice(0, letters)}${directions.join('')}${number}`;
}
