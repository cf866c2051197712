/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { freePort } from '../lib/freePort';
import { databaseConfig } from './databaseConfig';

const TOKEN = 'benchmark-operator';

/** Where the plugins are, when they are not all in one process. */
export interface Places {
  shop: number;
  'audit-trail': number;
}

/** A backend in a process of its own. */
export class AuditBackend {
  /** Without places: everything in one process on a free port. */
  static async start(
    options: { parts?: (keyof Places)[]; places?: Places } = {},
  ): Promise<AuditBackend> {
    const { parts = ['audit-trail', 'shop'], places } = options;
    const port = places ? places[parts[0]] : await freePort();
    const child = spawn(
      process.execPath,
      ['--max-old-space-size=640', require.resolve('../../bin/peer-audit')],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: {
          ...process.env,
          BENCHMARK_CONFIG: JSON.stringify({
            parts,
            ...configOf(port, places),
          }),
        },
      },
    );
    for await (const line of createInterface({ input: child.stdout! })) {
      if (line === 'ready') {
        child.stdout!.resume();
        return new AuditBackend(child, port);
      }
    }
    throw new Error('The backend ended before it was ready');
  }

  readonly child: ChildProcess;
  readonly #port: number;

  private constructor(child: ChildProcess, port: number) {
    this.child = child;
    this.#port = port;
  }

  /** @throws Error unless the answer is 2xx. */
  async call(
    path: string,
    init: RequestInit & { token?: string } = {},
  ): Promise<Response> {
    const { token = TOKEN, ...rest } = init;
    const response = await fetch(`http://127.0.0.1:${this.#port}/api${path}`, {
      ...rest,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      },
    });
    if (!response.ok) {
      throw new Error(`${path}: ${response.status} ${await response.text()}`);
    }
    return response;
  }

  async get<T>(path: string): Promise<T> {
    return (await this.call(path)).json();
  }

  async end(signal: 'SIGTERM' | 'SIGKILL' = 'SIGKILL'): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const ended = once(this.child, 'exit');
      this.child.kill(signal);
      await ended;
    }
  }
}

function configOf(port: number, places: Places | undefined): object {
  return {
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
    ...(places && {
      discovery: {
        endpoints: Object.entries(places).map(([plugin, place]) => ({
          target: `http://localhost:${place}/api/{{pluginId}}`,
          plugins: [plugin],
        })),
      },
    }),
    auditTrail: { integrity: { signingKeyFile: signingKeyFile() } },
  };
}

function signingKeyFile(): string {
  return `/tmp/steward-benchmark-${process.pid}.pem`;
}
