/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/**
 * Starts a backend in a process of its own, under the heap limit of a
 * container of 1 GiB, and waits until it says `ready`.
 *
 * @param peer - Name of the script: `peer-<peer>` in `bin`.
 * @throws Error when it ends before that.
 */
export async function startPeer(
  peer: string,
  env: Record<string, string>,
): Promise<ChildProcess> {
  return startScript(require.resolve(`../../bin/peer-${peer}`), env);
}

/**
 * As {@link startPeer}, for a script at any place.
 *
 * @param options - of Node, beside the heap limit
 */
export async function startScript(
  script: string,
  env: Record<string, string>,
  options: readonly string[] = [],
): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=640', ...options, script],
    { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, ...env } },
  );
  for await (const line of createInterface({ input: child.stdout! })) {
    if (line === 'ready') {
      child.stdout!.resume();
      return child;
    }
  }
  throw new Error('The backend ended before it was ready');
}

/** Ends a process and waits until it is gone. */
export async function endPeer(
  child: ChildProcess,
  signal: 'SIGTERM' | 'SIGKILL' = 'SIGKILL',
): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}
