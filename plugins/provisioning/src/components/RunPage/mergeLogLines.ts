/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RunLogLine } from '@steward/backstage-plugin-provisioning-common';

/** Lines in the order of their ids, each once, whichever way they came. */
export function mergeLogLines(
  lines: RunLogLine[],
  more: readonly RunLogLine[],
): RunLogLine[] {
  if (more.length === 0) {
    return lines;
  }
  const last = lines.at(-1)?.id ?? 0;
  const isNext = more.every(
    ({ id }, index) => id > (index === 0 ? last : more[index - 1].id),
  );
  if (isNext) {
    return [...lines, ...more];
  }
  const byId = new Map([...lines, ...more].map(line => [line.id, line]));
  return [...byId.values()].sort((a, b) => a.id - b.id);
}
