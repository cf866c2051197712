/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { printTable } from '../lib/printTable';
import { SandboxProcess } from '../lib/SandboxProcess';

const USD_A_CALL = 0.01;

/** Counts at the sandbox what Cost Explorer would bill, whoever asks. */
export class PaidCallMeter {
  readonly #sandbox: SandboxProcess;
  readonly #rows: { what: string; calls: number; USD: string }[] = [];

  constructor(sandbox: SandboxProcess) {
    this.#sandbox = sandbox;
  }

  /** Does something, and notes the calls meanwhile. */
  async note(what: string, work: () => Promise<unknown>): Promise<number> {
    await this.#sandbox.clearCalls();
    await work();
    const calls = await this.count();
    this.#rows.push({ what, calls, USD: (calls * USD_A_CALL).toFixed(2) });
    return calls;
  }

  /** The calls since the present note began, or those of one operation. */
  async count(operation = ''): Promise<number> {
    const { operations } = await this.#sandbox.calls();
    return Object.entries(operations)
      .filter(([name]) => name.startsWith(`ce.${operation}`))
      .reduce((sum, [, { calls }]) => sum + calls, 0);
  }

  print(): void {
    printTable(this.#rows);
  }
}
