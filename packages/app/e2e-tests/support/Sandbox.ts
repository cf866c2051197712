/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { APIRequestContext } from '@playwright/test';
import { AwsApi } from './AwsApi';
import { type Cluster, type ClusterPlace, EksApi } from './EksApi';
import { EnclavePlatform } from './EnclavePlatform';

/** A fault of the sandbox; its README says what `match` and `effect` take. */
export interface Fault {
  match: Record<string, string>;
  effect: { kind: string } & Record<string, string | number>;
}

/**
 * The sandbox behind the portal: faults on demand, and AWS itself, changed
 * where nobody told the portal. What a journey changed is undone at its end.
 */
export class Sandbox {
  readonly #request: APIRequestContext;
  readonly #url: string;
  readonly #eks: EksApi;
  readonly #enclaves: EnclavePlatform;
  readonly #degraded = new Set<string>();
  readonly #faultIds = new Set<string>();
  readonly #deleted = new Map<string, Cluster>();

  /** The sandbox that the portal under test runs against. */
  static fromEnvironment(request: APIRequestContext): Sandbox {
    return new Sandbox(
      request,
      process.env.STEWARD_SANDBOX_URL ?? 'http://localhost:4566',
    );
  }

  private constructor(request: APIRequestContext, url: string) {
    this.#request = request;
    this.#url = url;
    const aws = new AwsApi(request, url);
    this.#eks = new EksApi(aws);
    this.#enclaves = new EnclavePlatform(aws);
  }

  /** The number of the account with this name. */
  async accountId(name: string): Promise<string> {
    const world: { accounts: { id: string; name: string }[] } =
      await this.#control('GET', 'world');
    const account = world.accounts.find(candidate => candidate.name === name);
    if (!account) {
      throw new Error(`The sandbox has no account named ${name}`);
    }
    return account.id;
  }

  /** Switches a fault on; the same id replaces it. */
  async switchOn(id: string, fault: Fault) {
    this.#faultIds.add(id);
    await this.#control('POST', 'faults', { id, ...fault });
  }

  /** Switches off what this journey has switched on. */
  async switchFaultsOff() {
    for (const id of this.#faultIds) {
      await this.#control('DELETE', `faults/${id}`);
      this.#faultIds.delete(id);
    }
  }

  /** Lets executions to come run so many times faster than at first. */
  async runMachines(speed: number) {
    await this.#control('PATCH', 'settings', { speed });
  }

  /** What happens to the next execution of a machine; see the sandbox's README. */
  async nextExecution(
    variant: string,
    match: Record<string, string> = {},
    options: { factor?: number } = {},
  ) {
    await this.#control('POST', 'executions/variants', {
      variant,
      match,
      ...options,
    });
  }

  /**
   * What AWS has of an enclave by this name: the status of its row, and what
   * became of each execution for it, first to last. Undefined without a row.
   */
  async enclave(name: string) {
    const rows = await this.#enclaves.rows(name);
    if (rows.length > 1) {
      throw new Error(`There are ${rows.length} rows of the enclave ${name}`);
    }
    if (rows.length === 0) {
      return undefined;
    }
    const [{ id, status }] = rows;
    const { executions }: { executions: { name: string; status: string }[] } =
      await this.#control('GET', 'executions?limit=1000');
    return {
      status,
      executions: executions
        .filter(execution => execution.name.startsWith(`${id}-`))
        .map(execution => {
          const [action] = execution.name.slice(id.length + 1).split('-');
          return `${action} ${execution.status}`;
        })
        .reverse(),
    };
  }

  /** Deletes a cluster as its team would, by a call to AWS. */
  async deleteCluster(place: ClusterPlace) {
    const cluster = await this.#eks.describe(place);
    await this.#eks.delete(place);
    this.#deleted.set(JSON.stringify(place), cluster);
  }

  /** Creates the deleted clusters again, with their version and tags. */
  async restoreClusters() {
    for (const [place, cluster] of this.#deleted) {
      await this.#eks.create(JSON.parse(place), cluster);
      this.#deleted.delete(place);
    }
  }

  /** Has Argo CD say that an Application is degraded, until {@link mend}. */
  async degrade(application: string, message: string) {
    const fault = { health: 'Degraded', message };
    await this.#call('PUT', `argocd/faults/${application}`, fault);
    this.#degraded.add(application);
  }

  /** Lets the degraded Applications be healthy again. */
  async mend() {
    for (const application of this.#degraded) {
      await this.#call('DELETE', `argocd/faults/${application}`);
      this.#degraded.delete(application);
    }
  }

  /** Undoes what is still changed. */
  async restore() {
    await this.switchFaultsOff();
    await this.mend();
    await this.restoreClusters();
    await this.runMachines(1);
  }

  async #control<T>(method: string, path: string, body?: object): Promise<T> {
    return this.#call(method, `_sandbox/${path}`, body);
  }

  async #call<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await this.#request.fetch(`${this.#url}/${path}`, {
      method,
      data: body,
    });
    const text = await response.text();
    if (!response.ok()) {
      throw new Error(
        `${method} ${path} of the sandbox answers ${response.status()}: ${text}`,
      );
    }
    return JSON.parse(text || 'null');
  }
}
