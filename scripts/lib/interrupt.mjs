/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { say } from './progress.mjs';

/**
 * Stops the children on Ctrl-C, on a signal, and when the process that started
 * this one is gone; a second Ctrl-C ends them at once.
 *
 * @returns what lets go of them again
 */
export function stopOnInterrupt(children) {
  let stoppingSince;
  async function stop(exitCode) {
    if (stoppingSince) {
      // One key press can arrive twice, from the terminal and from npm.
      if (Date.now() - stoppingSince > 1_000) {
        children.kill();
        process.exit(1);
      }
      return;
    }
    stoppingSince = Date.now();
    say('\n• Stopping');
    await children.stop();
    say('  ✔ Everything is stopped.');
    process.exit(exitCode);
  }
  const handlers = {
    SIGINT: () => stop(0),
    SIGTERM: () => stop(0),
    SIGHUP: () => stop(0),
    disconnect: () => stop(1),
  };
  for (const [event, handler] of Object.entries(handlers)) {
    process.on(event, handler);
  }
  return () => {
    for (const [event, handler] of Object.entries(handlers)) {
      process.off(event, handler);
    }
  };
}
