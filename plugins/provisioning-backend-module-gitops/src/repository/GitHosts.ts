/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService, UrlReaderService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import {
  DefaultGithubCredentialsProvider,
  GithubCredentialsProvider,
  ScmIntegrationRegistry,
  ScmIntegrations,
} from '@backstage/integration';
import { Octokit } from '@octokit/rest';
import { RunRefusedError } from '@steward/backstage-plugin-provisioning-node';
import { LRUCache } from 'lru-cache';
import { KnownAnswers, useConditionalRequests } from './conditionalRequests';
import { GitRepository } from './GitRepository';
import { parseRepositoryAddress, repositoryUrl } from './RepositoryAddress';
import { RepositorySnapshot } from './RepositorySnapshot';
import { TokenBudget } from './TokenBudget';
import { useTokenBudget } from './useTokenBudget';

const MAX_CLIENTS = 50;
const MAX_ANSWERS = 2_000;
const MAX_SNAPSHOTS = 20;
const TIMEOUT_MS = 15_000;

export interface GitHostsOptions {
  config: Config;
  reader: UrlReaderService;
  logger: LoggerService;
  clock?: () => Date;
}

/** The Git hosts of `integrations.github`, with their credentials. */
export class GitHosts {
  readonly #integrations: ScmIntegrationRegistry;
  readonly #credentials: GithubCredentialsProvider;
  readonly #reader: UrlReaderService;
  readonly #logger: LoggerService;
  readonly #clock: () => Date;
  readonly #clients = new LRUCache<string, Octokit>({ max: MAX_CLIENTS });
  readonly #known: KnownAnswers = new LRUCache({ max: MAX_ANSWERS });
  readonly #snapshots = new LRUCache<string, RepositorySnapshot>({
    max: MAX_SNAPSHOTS,
  });

  constructor(options: GitHostsOptions) {
    this.#integrations = ScmIntegrations.fromConfig(options.config);
    this.#credentials = DefaultGithubCredentialsProvider.fromIntegrations(
      this.#integrations,
    );
    this.#reader = options.reader;
    this.#logger = options.logger;
    this.#clock = options.clock ?? (() => new Date());
  }

  /**
   * The repository that an address is in, for a moment: credentials may run
   * out after ten minutes.
   *
   * @throws InputError when this is not the address of a repository.
   * @throws RunRefusedError when `integrations.github` does not name the host,
   *   or not the address of its API.
   */
  async open(address: string): Promise<GitRepository> {
    const parsed = parseRepositoryAddress(address);
    const url = repositoryUrl(parsed);
    const { host } = new URL(url);
    const integration = this.#integrations.github.byUrl(url);
    if (!integration) {
      throw notConfigured(
        `Steward cannot write to ${url}: integrations.github does not name ${host}`,
        `Add an entry with host: ${host} to integrations.github in app-config.yaml`,
      );
    }
    const baseUrl = integration.config.apiBaseUrl;
    if (!baseUrl) {
      throw notConfigured(
        `Steward cannot write to ${url}: the entry of ${host} in integrations.github has no apiBaseUrl`,
        `Set apiBaseUrl of this entry in app-config.yaml; for GitHub Enterprise Server it is https://${host}/api/v3`,
      );
    }
    const { token } = await this.#credentials.getCredentials({ url });
    return new GitRepository({
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
    useTokenBudget(octokit, new TokenBudget(this.#clock), this.#clock);
    useConditionalRequests(octokit, this.#known);
    this.#clients.set(key, octokit);
    return octokit;
  }
}

function notConfigured(reason: string, nextStep: string): RunRefusedError {
  return new RunRefusedError({
    reason,
    leftBehind: [],
    nextStep: `${nextStep}, then retry`,
    retryable: true,
  });
}
