/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { timeoutError } from './classifyProblem';

/**
 * Runs something that gets a signal and a limited time. When either ends, the
 * answer is an error at once, also when the work does not heed its signal.
 *
 * @throws TimeoutError, or the reason of the outer signal.
 */
export async function withDeadline<T>(
  options: { what: string; timeoutMs: number; signal: AbortSignal },
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { what, timeoutMs, signal } = options;
  signal.throwIfAborted();
  const controller = new AbortController();
  return new Promise<T>((resolve, reject) => {
    const end = (reason: unknown) => {
      controller.abort(reason);
      reject(reason);
    };
    const timer = setTimeout(
      () => end(timeoutError(what, timeoutMs)),
      timeoutMs,
    );
    const onAbort = () => end(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    work(controller.signal)
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
      });
  });
}
