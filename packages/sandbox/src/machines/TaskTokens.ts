/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { randomBytes } from 'node:crypto';
import { Json } from './StateMachine';
import { TaskError } from './TaskError';

interface Waiting {
  resolve(output: Json): void;
  reject(error: TaskError): void;
  onHeartbeat?: () => void;
}

/** The tasks that wait for `SendTaskSuccess` or `SendTaskFailure`, by their tokens. */
export class TaskTokens {
  static create(): TaskTokens {
    return new TaskTokens();
  }

  readonly #waiting = new Map<string, Waiting>();

  private constructor() {}

  issue(): string {
    return `AQC${randomBytes(120).toString('base64url')}`;
  }

  /**
   * Waits for the answer to a token. Rejects with `States.HeartbeatTimeout`
   * when neither it nor a heartbeat comes in time, or when the signal ends it.
   */
  async answer(
    token: string,
    options: { signal: AbortSignal; heartbeatMs?: number },
  ): Promise<Json> {
    const { signal, heartbeatMs } = options;
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<Json>((resolve, reject) => {
        const restartTimer = () => {
          clearTimeout(timer);
          timer =
            heartbeatMs === undefined
              ? undefined
              : setTimeout(
                  () =>
                    reject(
                      new TaskError(
                        'States.HeartbeatTimeout',
                        'No heartbeat came in time.',
                      ),
                    ),
                  heartbeatMs,
                );
        };
        restartTimer();
        this.#waiting.set(token, {
          resolve,
          reject,
          onHeartbeat: restartTimer,
        });
        signal.addEventListener(
          'abort',
          () => reject(new TaskError('States.Aborted', 'Aborted.')),
          { once: true },
        );
      });
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(token);
    }
  }

  /** False when nothing waits for this token. */
  succeed(token: string, output: Json): boolean {
    this.#waiting.get(token)?.resolve(output);
    return this.#waiting.delete(token);
  }

  /** False when nothing waits for this token. */
  fail(token: string, error: TaskError): boolean {
    this.#waiting.get(token)?.reject(error);
    return this.#waiting.delete(token);
  }

  /** False when nothing waits for this token. */
  heartbeat(token: string): boolean {
    this.#waiting.get(token)?.onHeartbeat?.();
    return this.#waiting.has(token);
  }
}
