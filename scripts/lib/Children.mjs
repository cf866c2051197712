/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * The backend is done with its work at once, but then waits for its own long
 * polls on the event bus, up to a minute.
 */
const graceMilliseconds = 4_000;

/** The processes that this one started; stops them with everything they started. */
export class Children {
  #running = new Set();
  #stopping = false;

  /** Starts a process in a process group of its own. */
  start(command, args, options) {
    const child = spawn(command, args, {
      ...options,
      detached: process.platform !== 'win32',
    });
    this.#running.add(child);
    child.once('exit', () => this.#running.delete(child));
    if (this.#stopping) {
      signal(child, 'SIGTERM');
    }
    return child;
  }

  /** Runs a process to its end and returns its exit code. */
  async run(command, args, options) {
    const child = this.start(command, args, options);
    const [code, signalName] = await once(child, 'exit');
    return signalName ? 1 : code;
  }

  /** Waits until a process ends by itself, stops the others, and returns 1. */
  async untilOneEnds() {
    await Promise.race([...this.#running].map(child => once(child, 'exit')));
    if (this.#stopping) {
      return new Promise(() => {});
    }
    process.stderr.write('\nOne of the processes ended by itself.\n');
    await this.stop();
    return 1;
  }

  /** True from the moment that {@link stop} was called. */
  get stopping() {
    return this.#stopping;
  }

  /** Asks every process to end, and ends those that do not. */
  async stop() {
    this.#stopping = true;
    await this.endAll();
  }

  /** As {@link stop}, but others can be started afterwards. */
  async endAll() {
    await Promise.all([...this.#running].map(stopOne));
  }

  /** Ends one process at once, as a crash does, and waits until it is gone. */
  async crash(child) {
    const exited = once(child, 'exit');
    signal(child, 'SIGKILL');
    await exited;
  }

  /** Ends every process at once. */
  kill() {
    this.#stopping = true;
    for (const child of this.#running) {
      signal(child, 'SIGKILL');
    }
  }
}

async function stopOne(child) {
  const exited = once(child, 'exit');
  const timer = setTimeout(() => signal(child, 'SIGKILL'), graceMilliseconds);
  signal(child, 'SIGTERM');
  await exited;
  clearTimeout(timer);
  // What the process itself started and left behind is still in its group.
  signal(child, 'SIGKILL');
}

function signal(child, name) {
  try {
    if (process.platform === 'win32') {
      child.kill(name);
    } else {
      process.kill(-child.pid, name);
    }
  } catch (error) {
    if (error.code !== 'ESRCH') {
      throw error;
    }
  }
}
