/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { SandboxProcess } from '../lib/SandboxProcess';

/** How often an operation was called. */
export interface CallRate {
  /** `states.DescribeExecution` */
  operation: string;
  calls: number;
  mostPerSecond: number;
}

const EVERY_MS = 1_000;

/** Asks the sandbox every second how often each operation was called. */
export class CallMeter {
  static start(sandbox: SandboxProcess): CallMeter {
    return new CallMeter(sandbox);
  }

  readonly #sandbox: SandboxProcess;
  readonly #timer: NodeJS.Timeout;
  readonly #rates = new Map<string, CallRate>();
  #askedAt = Date.now();

  private constructor(sandbox: SandboxProcess) {
    this.#sandbox = sandbox;
    this.#timer = setInterval(() => {
      this.#ask().catch(error => process.stderr.write(`${error}\n`));
    }, EVERY_MS);
  }

  /** Most called first. */
  stop(): CallRate[] {
    clearInterval(this.#timer);
    return [...this.#rates.values()].sort(
      (one, other) => other.calls - one.calls,
    );
  }

  async #ask(): Promise<void> {
    const { operations } = await this.#sandbox.calls();
    const seconds = (Date.now() - this.#askedAt) / 1000;
    this.#askedAt = Date.now();
    for (const [operation, { calls }] of Object.entries(operations)) {
      const before = this.#rates.get(operation);
      const since = (calls - (before?.calls ?? 0)) / Math.max(1, seconds);
      this.#rates.set(operation, {
        operation,
        calls,
        mostPerSecond: Math.max(before?.mostPerSecond ?? 0, Math.round(since)),
      });
    }
  }
}
