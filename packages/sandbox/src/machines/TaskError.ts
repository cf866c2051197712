/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Why a task failed: `name` is an error name of the Amazon States Language, `message` its cause. */
export class TaskError extends Error {
  constructor(error: string, cause: string) {
    super(cause);
    this.name = error;
  }
}

/** What a task threw, as the error of its state. */
export function toTaskError(thrown: unknown, fallback: string): TaskError {
  if (thrown instanceof TaskError) {
    return thrown;
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new TaskError(fallback, message);
}
