/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { Octokit } from '@octokit/rest';
import { Sandbox } from '@steward/sandbox';
import { GitHosts } from '../repository/GitHosts';
import { GitHostKind, gitHostKinds } from './gitHostKinds';

/** The Git hosts of a configuration. */
export function gitHostsOf(data: JsonObject, clock?: () => Date): GitHosts {
  const config = mockServices.rootConfig({ data });
  const logger = mockServices.logger.mock();
  return new GitHosts({
    config,
    logger: mockServices.logger.mock({ child: () => logger }),
    reader: UrlReaders.default({ config, logger }),
    clock,
  });
}

/** Clients of the sandbox's Git host. */
export interface GitClients {
  /** Steward's own. */
  hosts: GitHosts;
  /** A reviewer's, by the same repositories' GitHub API, whichever host Steward uses. */
  octokit: Octokit;
  /** Of the tree of a repository's main branch. */
  addressOf(repository: string): string;
}

/** Clients of the sandbox's Git host: Steward's own, and a reviewer's. */
export function gitClients(
  sandbox: Sandbox,
  token = 'sandbox-git-token',
  clock?: () => Date,
  kind: GitHostKind = gitHostKinds[0],
): GitClients {
  return {
    hosts: gitHostsOf(
      {
        integrations: { [kind.integration]: [kind.entry(sandbox, token)] },
      },
      clock,
    ),
    octokit: new Octokit({
      baseUrl: `${sandbox.url}/git/api/v3`,
      auth: 'sandbox-git-token',
      log: { debug() {}, info() {}, warn() {}, error() {} },
    }),
    addressOf: (repository: string) =>
      `${kind.urlOf(sandbox, repository)}${kind.tree}`,
  };
}
