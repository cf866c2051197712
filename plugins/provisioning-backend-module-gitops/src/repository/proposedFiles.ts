/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { posix } from 'node:path';
import { GitRepository } from './GitRepository';

/** A file that an open pull request of Steward brings. */
export interface ProposedFile {
  pullRequest: string;
  /** From the address's folder. */
  path: string;
  text: string;
}

/**
 * What is on its way into a repository from branches of Steward: what two
 * requests must not both claim.
 *
 * @param options.prefix - Branches that are looked at: `steward/environment.onboard/`.
 * @param options.except - The branch of one's own request, with or without a suffix.
 */
export async function proposedFiles(
  repository: GitRepository,
  options: { prefix: string; except?: string },
): Promise<ProposedFile[]> {
  const isOwn = (branch: string) =>
    options.except !== undefined &&
    branch.startsWith(options.except) &&
    /^(-\d+)?$/.test(branch.slice(options.except.length));
  const { host } = repository;
  const pulls = (await host.pullRequests.recent('open')).filter(
    ({ branch }) => branch.startsWith(options.prefix) && !isOwn(branch),
  );
  const { folder } = repository.address;
  const proposed = await Promise.all(
    pulls.map(async pull => {
      const files = await host.filesOf(pull);
      return Promise.all(
        files.map(async ({ path, sha }) => ({
          pullRequest: pull.url,
          path: posix.relative(folder, path),
          text: await host.readBlob(sha),
        })),
      );
    }),
  );
  return proposed.flat();
}
