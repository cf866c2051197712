/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** The sandbox behind the portal: its control API and its Git host. */
export class SandboxControl {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  /** The number of the account with this name. */
  async accountId(name: string): Promise<string> {
    const world = await this.#call<{
      accounts: { id: string; name: string }[];
    }>('GET', '_sandbox/world');
    const account = world.accounts.find(candidate => candidate.name === name);
    if (!account) {
      throw new Error(`The sandbox has no account named ${name}`);
    }
    return account.id;
  }

  /** Has Terraform fail when the next enclave is deployed. */
  async failNextDeployment(): Promise<void> {
    await this.#call('POST', '_sandbox/executions/variants', {
      variant: 'fail-terraform',
      match: { machine: 'treza-sandbox-deployment' },
    });
  }

  /** Merges a pull request, as its reviewer does at the Git host. */
  async merge(repository: string, title: string): Promise<void> {
    const pulls = `git/api/v3/repos/northwind/${repository}/pulls`;
    const open = await this.#call<{ number: number; title: string }[]>(
      'GET',
      pulls,
    );
    const found = open.find(pull => pull.title === title);
    if (!found) {
      throw new Error(`${repository} has no open pull request "${title}"`);
    }
    await this.#call('PUT', `${pulls}/${found.number}/merge`, {});
  }

  async #call<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(`${this.#url}/${path}`, {
      method,
      body: body && JSON.stringify(body),
      headers: {
        authorization: 'token sandbox-git-token',
        'content-type': 'application/json',
      },
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${method} ${path} answers ${response.status}: ${text}`);
    }
    return JSON.parse(text || 'null');
  }
}
