/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** What a peer reports for one run. */
export interface PeerRun {
  /** Seconds that the reading itself took. */
  seconds: number;
  /** Seconds until the caller knew: with the queue of a backend, if it has one. */
  secondsToAnswer: number;
  entities: number;
  /** Peak resident memory of the whole process so far, in MiB. */
  peakMemoryMib: number;
  /** More figures, as the peer has them. */
  details?: Record<string, unknown>;
}

/** The heap that a container of 1 GiB leaves; without it the collector is in no hurry. */
const HEAP = ['--max-old-space-size=640'];

/**
 * A peer in a process of its own. It does one run for each line it gets and
 * answers with a line of JSON.
 */
export class PeerProcess {
  readonly #answers: AsyncIterator<string>;

  private constructor(readonly child: ChildProcess) {
    this.#answers = createInterface({ input: child.stdout! })[
      Symbol.asyncIterator
    ]();
  }

  static start(
    peer: 'steward' | 'roadie',
    options: { sandboxUrl: string; accountId?: string; config?: object },
  ): PeerProcess {
    return new PeerProcess(
      spawn(
        process.execPath,
        [...HEAP, require.resolve(`../../bin/peer-${peer}`)],
        {
          stdio: ['pipe', 'pipe', 'inherit'],
          env: {
            ...process.env,
            AWS_ENDPOINT_URL: options.sandboxUrl,
            AWS_REGION: 'us-east-1',
            AWS_ACCESS_KEY_ID: 'AKIABENCHMARK0000000',
            AWS_SECRET_ACCESS_KEY: 'benchmark',
            BENCHMARK_ACCOUNT_ID: options.accountId ?? '',
            BENCHMARK_CONFIG: JSON.stringify(options.config ?? {}),
          },
        },
      ),
    );
  }

  async run(): Promise<PeerRun> {
    this.child.stdin!.write('run\n');
    for (;;) {
      const { value, done } = await this.#answers.next();
      if (done) {
        throw new Error('The peer ended without an answer');
      }
      if (value.startsWith('{"seconds"')) {
        return JSON.parse(value);
      }
    }
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) {
      return;
    }
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
  }
}
