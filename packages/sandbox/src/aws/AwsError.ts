/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * An error that AWS would answer with.
 *
 * @public
 */
export class AwsError extends Error {
  /** Name of the exception, as in the service's model. */
  readonly code: string;
  readonly status: number;
  /** Further members of the exception, such as `Reason`. */
  readonly members: Record<string, unknown>;

  constructor(
    code: string,
    message: string,
    options: { status?: number; members?: Record<string, unknown> } = {},
  ) {
    super(message);
    this.name = 'AwsError';
    this.code = code;
    this.status = options.status ?? 400;
    this.members = options.members ?? {};
  }
}
