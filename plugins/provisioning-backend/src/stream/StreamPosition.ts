/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** How far a reader of a run's events is. */
export interface StreamPosition {
  /** Version of the run that was sent last. */
  version: number;
  /** Line of the log that was sent last. */
  line: number;
}

/** As the id of an event. */
export function printPosition({ version, line }: StreamPosition): string {
  return `${version}-${line}`;
}

/** Of the id of an event, or of the number of a line; undefined when it is neither. */
export function parsePosition(
  text: string | undefined,
): StreamPosition | undefined {
  if (!text) {
    return { version: 0, line: 0 };
  }
  const [, first, second] = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(text) ?? [];
  if (first === undefined) {
    return undefined;
  }
  return second === undefined
    ? { version: 0, line: Number(first) }
    : { version: Number(first), line: Number(second) };
}
