/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Ends this process when the one that started it is gone: nothing outlives a benchmark. */
export function endWithParent(): void {
  process.stdin.on('close', () => process.exit(1)).resume();
}
