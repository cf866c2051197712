/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  DefaultGithubCredentialsProvider,
  GithubCredentialsProvider,
  GithubIntegration,
  ScmIntegrationRegistry,
} from '@backstage/integration';
import { Octokit } from '@octokit/rest';
import { LRUCache } from 'lru-cache';
import { notConfigured } from '../notConfigured';
import { RepositoryAddress, repositoryUrl } from '../RepositoryAddress';
import { TokenBudget } from '../TokenBudget';
import { KnownAnswers, useConditionalRequests } from './conditionalRequests';
import { GitHubHost } from './GitHubHost';
import { gitHubWords } from './gitHubWords';
import { useTokenBudget } from './useTokenBudget';

const MAX_CLIENTS = 50;
const MAX_ANSWERS = 2_000;
const TIMEOUT_MS = 15_000;

export interface GitHubClientsOptions {
  integrations: ScmIntegrationRegistry;
  logger: LoggerService;
  clock: () => Date;
}

/** Clients of GitHub, one for each token of `integrations.github`. */
export class GitHubClients {
  readonly #credentials: GithubCredentialsProvider;
  readonly #logger: LoggerService;
  readonly #clock: () => Date;
  readonly #clients = new LRUCache<string, Octokit>({ max: MAX_CLIENTS });
  readonly #known: KnownAnswers = new LRUCache({ max: MAX_ANSWERS });

  constructor(options: GitHubClientsOptions) {
    this.#credentials = DefaultGithubCredentialsProvider.fromIntegrations(
      options.integrations,
    );
    this.#logger = options.logger;
    this.#clock = options.clock;
  }

  /**
   * @throws InputError when this is not the address of a repository of GitHub.
   * @throws RunRefusedError when the address of its API is not configured.
   */
  async open(
    integration: GithubIntegration,
    address: RepositoryAddress,
  ): Promise<GitHubHost> {
    const url = repositoryUrl(address);
    const [owner, repo, ...more] = address.path.split('/');
    if (more.length > 0) {
      throw new InputError(
        `"${url}" is not the address of a repository of GitHub. Write it such as https://github.com/acme/platform-gitops/tree/main.`,
      );
    }
    const baseUrl = integration.config.apiBaseUrl;
    if (!baseUrl) {
      const { host } = integration.config;
      throw notConfigured(
        `Steward cannot write to ${url}: the entry of ${host} in integrations.github has no apiBaseUrl`,
        `Set apiBaseUrl of this entry in app-config.yaml; for GitHub Enterprise Server it is https://${host}/api/v3`,
      );
    }
    const { token } = await this.#credentials.getCredentials({ url });
    return new GitHubHost({
      url,
      owner,
      repo,
      octokit: this.#client(baseUrl, token),
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
    useTokenBudget(
      octokit,
      new TokenBudget(gitHubWords, this.#clock),
      this.#clock,
    );
    useConditionalRequests(octokit, this.#known);
    this.#clients.set(key, octokit);
    return octokit;
  }
}
