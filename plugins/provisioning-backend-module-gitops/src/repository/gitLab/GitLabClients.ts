/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  DefaultGitlabCredentialsProvider,
  getGitLabIntegrationRelativePath,
  GitLabIntegration,
  GitlabCredentialsProvider,
  ScmIntegrationRegistry,
} from '@backstage/integration';
import { LRUCache } from 'lru-cache';
import { RepositoryAddress, repositoryUrl } from '../RepositoryAddress';
import { GitLabApi } from './GitLabApi';
import { GitLabHost } from './GitLabHost';
import { GitLabProject } from './GitLabProject';

const MAX_CLIENTS = 50;

export interface GitLabClientsOptions {
  integrations: ScmIntegrationRegistry;
  clock: () => Date;
}

/** Clients of GitLab, one for each token of `integrations.gitlab`. */
export class GitLabClients {
  readonly #credentials: GitlabCredentialsProvider;
  readonly #clock: () => Date;
  readonly #clients = new LRUCache<string, GitLabApi>({ max: MAX_CLIENTS });

  constructor(options: GitLabClientsOptions) {
    this.#credentials = DefaultGitlabCredentialsProvider.fromIntegrations(
      options.integrations,
    );
    this.#clock = options.clock;
  }

  async open(
    { config }: GitLabIntegration,
    address: RepositoryAddress,
  ): Promise<GitLabHost> {
    const url = repositoryUrl(address);
    const { token } = await this.#credentials.getCredentials({ url });
    // Below the folder of a GitLab that has no host of its own.
    const folder = getGitLabIntegrationRelativePath(config);
    const path = `/${address.path}`;
    const project = path.startsWith(`${folder}/`)
      ? path.slice(folder.length + 1)
      : address.path;
    return new GitLabHost({
      url,
      project: new GitLabProject(
        this.#client(config.apiBaseUrl, token),
        project,
      ),
    });
  }

  #client(baseUrl: string, token: string | undefined): GitLabApi {
    const key = `${baseUrl} ${token ?? ''}`;
    const existing = this.#clients.get(key);
    if (existing) {
      return existing;
    }
    const api = new GitLabApi({ baseUrl, token, clock: this.#clock });
    this.#clients.set(key, api);
    return api;
  }
}
