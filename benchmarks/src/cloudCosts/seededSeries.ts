/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { addDays } from '@steward/backstage-plugin-cloud-costs-common';

/** A daily cost as clouds have it, the same at each run. */
export interface SeededSeries {
  name: string;
  firstDay: string;
  days: number[];
}

const KINDS = ['steady', 'growing', 'weekly', 'step', 'spiky', 'monthly fee'];

/** Series of a little more than fourteen months, of six kinds in turn. */
export function seededSeries(count: number, firstDay: string): SeededSeries[] {
  return Array.from({ length: count }, (_, index) => {
    const random = randomOf(index + 1);
    const kind = KINDS[index % KINDS.length];
    const base = 50 + 500 * random();
    const growth = kind === 'growing' ? 0.001 + 0.003 * random() : 0.0003;
    const weekend = kind === 'weekly' ? 0.4 : 0.85;
    const step = 300 + Math.floor(100 * random());
    const days = Array.from({ length: 430 }, (_day, day) => {
      const date = addDays(firstDay, day);
      const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
      const noise = 1 + 0.08 * (random() + random() + random() - 1.5);
      let value = base * (1 + growth * day) * noise;
      value *= weekday === 0 || weekday === 6 ? weekend : 1;
      value *= kind === 'step' && day >= step ? 1.5 : 1;
      value += kind === 'spiky' && random() < 0.015 ? base * 6 : 0;
      value += kind === 'monthly fee' && date.endsWith('-01') ? base * 5 : 0;
      return value;
    });
    return { name: kind, firstDay, days };
  });
}

/** Numbers from 0 to 1 that are the same for a seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
