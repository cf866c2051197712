/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ChildProcess } from 'node:child_process';
import { POSTGRES } from './dropDatabases';
import { freePort } from './freePort';
import { PeerScripts } from './installPeers';
import { reader } from './peerPeople';
import { endPeer, startScript } from './startPeer';
import { waitUntil } from './waitUntil';

const OPERATOR = 'benchmark-operator';

/** What is asked of a backend. */
export interface Question {
  path: string;
  /** Of a POST; without it, it is a GET. */
  body?: object;
}

/** What an answer took. */
export interface Asked {
  /** One for each question. */
  bodies: string[];
  seconds: number;
  /** Statements that the whole backend sent to PostgreSQL meanwhile. */
  queries: number;
  megabytes: number;
  /** The highest resident memory of the backend meanwhile. */
  peakMib: number;
}

/** The backend of one side, in a process of its own. */
export class PeerBackend {
  /**
   * Starts it and signs in.
   *
   * @param side - its name in the script; ours is `steward`
   * @param options.config - of the plugins that are measured
   * @param options.environment - more variables, such as those of AWS
   */
  static async start(
    side: string,
    options: {
      scripts: PeerScripts;
      prefix: string;
      estateFile: string;
      config: object;
      environment?: Record<string, string>;
    },
  ): Promise<PeerBackend> {
    const port = await freePort();
    const isOurs = side === 'steward';
    const child = await startScript(
      isOurs ? options.scripts.ours : options.scripts.theirs,
      {
        ...options.environment,
        BENCHMARK_CONFIG: JSON.stringify({
          side,
          estateFile: options.estateFile,
          configs: [configOf(port, options.prefix), options.config],
        }),
      },
      // What is in this repository is TypeScript.
      isOurs
        ? [
            '--require',
            require.resolve('@backstage/cli/config/nodeTransform.cjs'),
          ]
        : [],
    );
    return new PeerBackend(child, port);
  }

  readonly #child: ChildProcess;
  readonly #url: string;
  #token = OPERATOR;

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.#url = `http://127.0.0.1:${port}/api`;
  }

  /** Signs the reader in, once the catalog knows their teams, and waits until they see everything. */
  async signIn(entities: number): Promise<void> {
    await waitUntil('the reader is in the teams', async () => {
      const { backstageIdentity } = await this.get<{
        backstageIdentity: {
          token: string;
          identity: { ownershipEntityRefs: string[] };
        };
      }>('/auth/guest/refresh');
      const { token, identity } = backstageIdentity;
      this.#token = token;
      return identity.ownershipEntityRefs.some(ref => ref !== reader);
    });
    await waitUntil('the reader sees every entity', async () => {
      const { totalItems } = await this.get<{ totalItems: number }>(
        '/catalog/entities/by-query?filter=kind=resource&limit=0',
      );
      return totalItems === entities;
    });
  }

  /** Has a scheduled task run now, by its name `<plugin>/<task>`. */
  async trigger(name: string): Promise<void> {
    const [plugin, task] = name.split('/');
    await this.#ask({
      path: `/${plugin}/.backstage/scheduler/v1/tasks/${task}/trigger`,
      body: {},
    });
  }

  async get<T>(path: string): Promise<T> {
    return JSON.parse(await this.#ask({ path }));
  }

  async post<T>(path: string, body: object): Promise<T> {
    return JSON.parse(await this.#ask({ path, body }));
  }

  /** Asks all questions at once, as a page does, and reads the answers to their ends. */
  async measure(...questions: Question[]): Promise<Asked> {
    const before = await this.#reading();
    const startedAt = performance.now();
    const bodies = await Promise.all(questions.map(one => this.#ask(one)));
    const seconds = (performance.now() - startedAt) / 1000;
    const { queries, peakMib } = await this.#reading();
    const bytes = bodies.reduce(
      (sum, body) => sum + Buffer.byteLength(body),
      0,
    );
    return {
      bodies,
      seconds,
      queries: queries - before.queries,
      megabytes: bytes / 1e6,
      peakMib,
    };
  }

  end(): Promise<void> {
    return endPeer(this.#child);
  }

  async #reading(): Promise<{ queries: number; peakMib: number }> {
    return this.get('/meter/');
  }

  /** @throws Error unless the answer is 2xx. */
  async #ask({ path, body }: Question): Promise<string> {
    const response = await fetch(`${this.#url}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${this.#token}`,
        'content-type': 'application/json',
        // On loopback nobody needs it, and it would cost the larger answer more.
        'accept-encoding': 'identity',
      },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${path} answered ${response.status}: ${text}`);
    }
    return text;
  }
}

function configOf(port: number, prefix: string): object {
  const baseUrl = `http://localhost:${port}`;
  return {
    app: { baseUrl },
    backend: {
      baseUrl,
      listen: { host: '127.0.0.1', port },
      database: { client: 'pg', connection: POSTGRES, prefix },
      auth: {
        externalAccess: [
          {
            type: 'static',
            options: { token: OPERATOR, subject: 'benchmark' },
          },
        ],
      },
    },
    auth: {
      providers: {
        guest: {
          userEntityRef: reader,
          dangerouslyAllowOutsideDevelopment: true,
        },
      },
    },
    permission: { enabled: true },
    // Entities that do not change are not what is measured.
    catalog: { processingInterval: { hours: 24 } },
  };
}
