/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  cutText,
  scrubText,
  storableText,
} from '@steward/backstage-plugin-portal-node';
import type { NewLogLine } from '../runs/RunStore';

const MAX_LENGTH = 4_096;
const MAX_STEP = 200;

/** Takes secrets out of lines, cuts long ones, and keeps as many as there is room for. */
export function cleanLines(
  lines: readonly NewLogLine[],
  room: number,
  now: Date,
): NewLogLine[] {
  if (room <= 0) {
    return [];
  }
  const kept = lines.slice(0, lines.length > room ? room - 1 : room);
  const clean = kept.map(line => ({
    ...line,
    text: cleanText(line.text),
    ...(line.step && { step: cutText(storableText(line.step), MAX_STEP) }),
  }));
  return kept.length === lines.length
    ? clean
    : [
        ...clean,
        {
          at: now.toISOString(),
          source: 'steward',
          level: 'warning',
          text: 'The log is longer than what is kept here; the rest is where it was written',
        },
      ];
}

/** Scanning is bounded. */
function cleanText(text: string): string {
  const { text: clean } = scrubText(text.slice(0, MAX_LENGTH * 4));
  return cutText(storableText(clean), MAX_LENGTH);
}
