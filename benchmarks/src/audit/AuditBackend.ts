/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ChildProcess } from 'node:child_process';
import { freePort } from '../lib/freePort';
import { endPeer, startPeer } from '../lib/startPeer';
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
    const child = await startPeer('audit', {
      BENCHMARK_CONFIG: JSON.stringify({ parts, ...configOf(port, places) }),
    });
    return new AuditBackend(child, port);
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

  end(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    return endPeer(this.child, signal);
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
