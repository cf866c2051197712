/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { scrubText } from '@steward/backstage-plugin-audit-trail-common';
import type { NewLogLine } from '../database/RunStore';

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
    text: cut(scrubText(line.text.slice(0, MAX_LENGTH * 4)).text),
    ...(line.step && { step: line.step.slice(0, MAX_STEP) }),
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

function cut(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text;
}
