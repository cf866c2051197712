/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService, UrlReaderService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  DefaultGithubCredentialsProvider,
  GithubCredentialsProvider,
  ScmIntegrationRegistry,
  ScmIntegrations,
} from '@backstage/integration';
import { Octokit } from '@octokit/rest';
import { LRUCache } from 'lru-cache';
import { KnownAnswers, useConditionalRequests } from './conditionalRequests';
import { GitRepository } from './GitRepository';
import { parseRepositoryAddress, repositoryUrl } from './RepositoryAddress';
import { RepositorySnapshot } from './RepositorySnapshot';

const MAX_CLIENTS = 50;
const MAX_ANSWERS = 2_000;
const MAX_SNAPSHOTS = 20;
const TIMEOUT_MS = 15_000;

/** The Git hosts of `integrations.github`, with their credentials. */
export class GitHosts {
  static fromConfig(options: {
    config: Config;
    reader: UrlReaderService;
    logger: LoggerService;
  }): GitHosts {
    return new GitHosts(options);
  }

  readonly #integrations: ScmIntegrationRegistry;
  readonly #credentials: GithubCredentialsProvider;
  readonly #reader: UrlReaderService;
  readonly #logger: LoggerService;
  readonly #clients = new LRUCache<string, Octokit>({ max: MAX_CLIENTS });
  readonly #known: KnownAnswers = new LRUCache({ max: MAX_ANSWERS });
  readonly #snapshots = new LRUCache<string, RepositorySnapshot>({
    max: MAX_SNAPSHOTS,
  });

  private constructor(options: Parameters<typeof GitHosts.fromConfig>[0]) {
    this.#integrations = ScmIntegrations.fromConfig(options.config);
    this.#credentials = DefaultGithubCredentialsProvider.fromIntegrations(
      this.#integrations,
    );
    this.#reader = options.reader;
    this.#logger = options.logger;
  }

  /**
   * The repository that an address is in, for a moment: credentials may run
   * out after ten minutes.
   *
   * @throws InputError when the address is none, or of a host that
   *   `integrations.github` does not name.
   */
  async open(address: string): Promise<GitRepository> {
    const parsed = parseRepositoryAddress(address);
    const url = repositoryUrl(parsed);
    const integration = this.#integrations.github.byUrl(url);
    const baseUrl = integration?.config.apiBaseUrl;
    if (!baseUrl) {
      throw new InputError(
        `${url} is on a host that Steward cannot write to; add it to integrations.github in app-config.yaml`,
      );
    }
    const { token } = await this.#credentials.getCredentials({ url });
    return GitRepository.create({
      address: parsed,
      octokit: this.#client(baseUrl, token),
      reader: this.#reader,
      snapshots: this.#snapshots,
    });
  }

  #client(baseUrl: string, auth: string | undefined): Octokit {
    const key = `${baseUrl} ${auth ?? ''}`;
    const existing = this.#clients.get(key);
    if (existing) {
      return existing;
    }
    const logger = this.#logger.child({ host: new URL(baseUrl).host });
    const octokit = new Octokit({
      baseUrl,
      auth,
      userAgent: 'steward-provisioning',
      log: {
        debug: () => {},
        info: () => {},
        warn: message => logger.debug(message),
        error: message => logger.debug(message),
      },
      request: {
        fetch: (input: string, init: RequestInit) =>
          fetch(input, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) }),
      },
    });
    useConditionalRequests(octokit, this.#known);
    this.#clients.set(key, octokit);
    return octokit;
  }
}
