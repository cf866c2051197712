/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

const startedAt = Date.now();

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

/** Seconds since the command began, as text. */
export function elapsed() {
  return seconds(startedAt);
}

/** One line for the person at the terminal. */
export function say(text = '') {
  process.stdout.write(`${text}\n`);
}

/**
 * Runs one step of a command and says when it begins, that it is still going
 * on, and how long it took.
 *
 * @param title - what is done, such as "Installing dependencies"
 * @param work - does it; a string that it returns is shown with the result
 */
export async function step(title, work) {
  const since = Date.now();
  say(`• ${title}`);
  const heartbeat = setInterval(
    () => say(`  … still at it, ${seconds(since)}`),
    20_000,
  );
  try {
    const detail = await work();
    say(`  ✔ ${detail ?? 'done'} (${seconds(since)})`);
  } finally {
    clearInterval(heartbeat);
  }
}
