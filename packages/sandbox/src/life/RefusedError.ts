/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** The portal answered a call with something other than success. */
export class RefusedError extends Error {
  readonly name = 'RefusedError';
  /** HTTP status of the answer. */
  readonly status: number;

  constructor(call: string, status: number, answer: string) {
    super(`${call} answers ${status}: ${answer}`);
    this.status = status;
  }
}
