/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService, UrlReaderService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import {
  ScmIntegrationRegistry,
  ScmIntegrations,
} from '@backstage/integration';
import { LRUCache } from 'lru-cache';
import { GitHost } from './GitHost';
import { GitHubClients } from './gitHub/GitHubClients';
import { GitLabClients } from './gitLab/GitLabClients';
import { GitRepository } from './GitRepository';
import { notConfigured } from './notConfigured';
import {
  parseRepositoryAddress,
  RepositoryAddress,
  repositoryUrl,
} from './RepositoryAddress';
import { RepositorySnapshot } from './RepositorySnapshot';

const MAX_SNAPSHOTS = 20;

export interface GitHostsOptions {
  config: Config;
  reader: UrlReaderService;
  logger: LoggerService;
  clock?: () => Date;
}

/** The Git hosts of `integrations`, with their credentials. */
export class GitHosts {
  readonly #integrations: ScmIntegrationRegistry;
  readonly #gitHub: GitHubClients;
  readonly #gitLab: GitLabClients;
  readonly #reader: UrlReaderService;
  readonly #snapshots = new LRUCache<string, RepositorySnapshot>({
    max: MAX_SNAPSHOTS,
  });

  constructor(options: GitHostsOptions) {
    const integrations = ScmIntegrations.fromConfig(options.config);
    const clock = options.clock ?? (() => new Date());
    this.#integrations = integrations;
    this.#gitHub = new GitHubClients({
      integrations,
      logger: options.logger,
      clock,
    });
    this.#gitLab = new GitLabClients({ integrations, clock });
    this.#reader = options.reader;
  }

  /**
   * The repository that an address is in, for a moment: credentials may run
   * out after ten minutes.
   *
   * @throws InputError when this is not the address of a repository.
   * @throws RunRefusedError when `integrations` names the host neither for
   *   GitHub nor for GitLab, or not the address of its API.
   */
  async open(address: string): Promise<GitRepository> {
    const parsed = parseRepositoryAddress(address);
    return new GitRepository({
      address: parsed,
      host: await this.#host(parsed),
      reader: this.#reader,
      snapshots: this.#snapshots,
    });
  }

  async #host(address: RepositoryAddress): Promise<GitHost> {
    const url = repositoryUrl(address);
    const gitHub = this.#integrations.github.byUrl(url);
    if (gitHub) {
      return this.#gitHub.open(gitHub, address);
    }
    const gitLab = this.#integrations.gitlab.byUrl(url);
    if (gitLab) {
      return this.#gitLab.open(gitLab, address);
    }
    const { host } = new URL(url);
    throw notConfigured(
      `Steward cannot write to ${url}: integrations.github does not name ${host}, and neither does integrations.gitlab`,
      `Add an entry with host: ${host} to one of them in app-config.yaml`,
    );
  }
}
