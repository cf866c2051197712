/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RunDelayedError } from '@steward/backstage-plugin-provisioning-node';
import { GitFailure } from './GitFailure';
import { GitRefusedError } from './GitRefusedError';
import { HostWords } from './HostWords';

/**
 * The error that an answer of a Git host is to a run: one that ends it, or one
 * that delays it.
 *
 * @param repository - `owner/name`.
 */
export function gitErrorOf(
  { kind, said, waitMs }: GitFailure,
  { name, integration, grant }: HostWords,
  repository: string,
): GitRefusedError | RunDelayedError {
  const token = `the token that ${integration} has for ${repository}`;
  switch (kind) {
    case 'throttled':
      return new RunDelayedError(
        `${name} limits Steward's requests (${said})`,
        waitMs,
      );
    case 'transient':
      return new RunDelayedError(`${name} does not answer (${said})`);
    case 'unknown':
      return new RunDelayedError(
        `This is not an answer of ${name}'s API (${said})`,
      );
    case 'unauthorized':
      return new GitRefusedError(
        kind,
        `${name} does not let Steward's token do this (${said})`,
        `Set a valid token in ${integration}, or ${grant(token)}, then retry`,
      );
    case 'absent':
      return new GitRefusedError(
        kind,
        `${name} finds nothing for Steward's token in ${repository} (${said})`,
        `Correct the address, or let ${token} read and write it, then retry`,
      );
    default:
      return new GitRefusedError(
        kind,
        `${name} refused the request (${said})`,
        /repository is empty/i.test(said)
          ? `Push a first commit to ${repository}, then retry`
          : `Resolve what ${name} says, then retry`,
      );
  }
}
