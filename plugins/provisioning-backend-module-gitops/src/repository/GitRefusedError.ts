/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RunRefusedError } from '@steward/backstage-plugin-provisioning-node';
import { GitFailureKind } from './GitFailure';

/** A Git host answered, and the same request would get the same answer. */
export class GitRefusedError extends RunRefusedError {
  readonly kind: GitFailureKind;

  constructor(kind: GitFailureKind, reason: string, nextStep: string) {
    super({ reason, leftBehind: [], nextStep, retryable: true });
    this.kind = kind;
  }

  /** A repository without a commit has no branch that a change could go to. */
  static empty(repository: string): GitRefusedError {
    return new GitRefusedError(
      'refused',
      `${repository} is empty`,
      `Push a first commit to ${repository}, then retry`,
    );
  }
}
