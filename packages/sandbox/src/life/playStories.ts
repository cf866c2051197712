/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { Cast, Story } from './Story';

/** Where to say what happens. */
export interface StoryLog {
  info(message: string): void;
  error(message: string): void;
}

/**
 * Plays the stories of each row one after another, the rows beside each other,
 * and returns how many went well. A story that does not ends no other.
 */
export async function playStories(
  rows: Story[][],
  cast: Cast,
  log: StoryLog,
): Promise<number> {
  const counts = await Promise.all(rows.map(row => playRow(row, cast, log)));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function playRow(row: Story[], cast: Cast, log: StoryLog) {
  let played = 0;
  for (const { title, play } of row) {
    try {
      await play(cast);
      log.info(title);
      played += 1;
    } catch (error) {
      log.error(`${title}: ${error instanceof Error ? error.message : error}`);
    }
  }
  return played;
}
