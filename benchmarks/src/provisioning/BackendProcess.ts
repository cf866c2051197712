/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Run,
  RunPage,
  RunSummary,
} from '@steward/backstage-plugin-provisioning-common';
import { ChildProcess } from 'node:child_process';
import { freePort } from '../lib/freePort';
import { SandboxProcess } from '../lib/SandboxProcess';
import { endPeer, startPeer } from '../lib/startPeer';
import { databaseConfig } from './database';

const TOKEN = 'benchmark-operator';

/** The provisioning plugin in a backend and a process of its own. */
export class BackendProcess {
  static async start(sandbox: SandboxProcess): Promise<BackendProcess> {
    const port = await freePort();
    const child = await startPeer('provisioning', {
      AWS_ENDPOINT_URL: sandbox.url,
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'AKIABENCHMARK0000000',
      AWS_SECRET_ACCESS_KEY: 'benchmark',
      BENCHMARK_CONFIG: JSON.stringify(await configOf(port, sandbox)),
    });
    return new BackendProcess(child, port);
  }

  readonly child: ChildProcess;
  readonly #port: number;

  private constructor(child: ChildProcess, port: number) {
    this.child = child;
    this.#port = port;
  }

  /** @throws Error unless the answer is 2xx. */
  async call<T>(path: string, body?: object): Promise<T> {
    const response = await fetch(
      `http://127.0.0.1:${this.#port}/api/provisioning${path}`,
      {
        method: body ? 'POST' : 'GET',
        headers: {
          authorization: `Bearer ${TOKEN}`,
          'content-type': 'application/json',
        },
        body: body && JSON.stringify(body),
      },
    );
    if (!response.ok) {
      throw new Error(`${path}: ${response.status} ${await response.text()}`);
    }
    return response.json() as Promise<T>;
  }

  /** All runs, oldest first. */
  async runs(): Promise<RunSummary[]> {
    const runs: RunSummary[] = [];
    let cursor = '';
    for (;;) {
      const page = await this.call<RunPage>(`/runs?limit=200${cursor}`);
      runs.push(...page.items);
      if (!page.nextCursor) {
        return runs.reverse();
      }
      cursor = `&cursor=${page.nextCursor}`;
    }
  }

  async run(id: string): Promise<Run> {
    return (await this.call<{ run: Run }>(`/runs/${id}`)).run;
  }

  end(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    return endPeer(this.child, signal);
  }
}

async function configOf(port: number, sandbox: SandboxProcess) {
  const { accounts, organization } = await sandbox.world();
  const machine = (name: string) =>
    `arn:aws:states:eu-central-1:${organization.managementAccountId}:stateMachine:${name}`;
  return {
    accounts,
    app: { baseUrl: `http://localhost:${port}` },
    backend: {
      baseUrl: `http://localhost:${port}`,
      listen: { host: '127.0.0.1', port },
      database: databaseConfig(),
      auth: {
        externalAccess: [
          { type: 'static', options: { token: TOKEN, subject: 'benchmark' } },
        ],
      },
    },
    integrations: {
      github: [
        {
          host: new URL(sandbox.url).host,
          apiBaseUrl: `${sandbox.url}/git/api/v3`,
          rawBaseUrl: `${sandbox.url}/git/raw`,
          token: 'sandbox-git-token',
        },
      ],
    },
    aws: { accountDefaults: { roleName: 'steward-provisioner' } },
    provisioning: {
      approval: { autoApprove: { maximumScore: 100 } },
      enclaves: {
        default: {
          region: 'eu-central-1',
          tableName: 'treza-enclaves-sandbox',
          deploymentMachineArn: machine('treza-sandbox-deployment'),
          reads: ['target', 'environmentVariables', 'publicAccess'],
          cleanupMachineArn: machine('treza-sandbox-cleanup'),
          logGroup: '/ecs/treza-sandbox-terraform-runner',
        },
      },
      teams: {
        default: { url: `${sandbox.url}/northwind/platform-gitops/tree/main` },
      },
      stepFunctions: { allow: [machine('steward-*')] },
      git: { allow: [`${sandbox.url}/northwind/*`] },
    },
  };
}
