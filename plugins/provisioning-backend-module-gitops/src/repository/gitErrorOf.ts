/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RunDelayedError } from '@steward/backstage-plugin-provisioning-node';
import { GitFailure } from './classifyGitAnswer';
import { GitRefusedError } from './GitRefusedError';

/**
 * The error that an answer of GitHub is to a run: one that ends it, or one
 * that delays it.
 *
 * @param repository - `owner/name`.
 */
export function gitErrorOf(
  { kind, said, waitMs }: GitFailure,
  repository: string,
): GitRefusedError | RunDelayedError {
  const token = `the token that integrations.github has for ${repository}`;
  switch (kind) {
    case 'throttled':
      return new RunDelayedError(
        `GitHub limits Steward's requests (${said})`,
        waitMs,
      );
    case 'transient':
      return new RunDelayedError(`GitHub does not answer (${said})`);
    case 'unknown':
      return new RunDelayedError(
        `This is not an answer of GitHub's API (${said})`,
      );
    case 'unauthorized':
      return new GitRefusedError(
        kind,
        `GitHub does not let Steward's token do this (${said})`,
        `Set a valid token in integrations.github, or let ${token} write contents and pull requests, then retry`,
      );
    case 'absent':
      return new GitRefusedError(
        kind,
        `GitHub finds nothing for Steward's token in ${repository} (${said})`,
        `Correct the address, or let ${token} read and write it, then retry`,
      );
    default:
      return new GitRefusedError(
        kind,
        `GitHub refused the request (${said})`,
        /repository is empty/i.test(said)
          ? `Push a first commit to ${repository}, then retry`
          : 'Resolve what GitHub says, then retry',
      );
  }
}
