/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import express, { Express } from 'express';
import { join } from 'node:path';
import { AwsEdge } from './aws/AwsEdge';
import { createCloudTrailService } from './aws/cloudtrail/createCloudTrailService';
import { DynamoDbGate } from './aws/dynamodb/DynamoDbGate';
import { DynamoDbServer } from './aws/dynamodb/DynamoDbServer';
import { EnclaveTable } from './aws/dynamodb/EnclaveTable';
import { createLogsService } from './aws/logs/createLogsService';
import { LogStreams } from './aws/logs/LogStreams';
import { MachineSdk } from './aws/MachineSdk';
import { createStatesService } from './aws/states/createStatesService';
import { CallLog } from './calls/CallLog';
import { createControlRouter } from './control/createControlRouter';
import { FaultRegistry } from './faults/FaultRegistry';
import { createGitHost, GitHost } from './git';
import { StateMachines } from './machines/StateMachines';
import { SandboxServer } from './SandboxServer';
import {
  SandboxSettings,
  SandboxSettingValues,
} from './settings/SandboxSettings';
import { WorldOptions } from './world/types';
import { World } from './world/World';

/**
 * How to start a {@link Sandbox}.
 *
 * @public
 */
export interface SandboxOptions extends WorldOptions {
  /** Default 4566; 0 takes a free one. */
  port?: number;
  /** Where changes live; without it they are gone with the process. */
  dataFolder?: string;
  /** Milliseconds that every AWS call takes at least; default 0. */
  latencyMs?: number;
  /** What can be changed later too. */
  settings?: Partial<SandboxSettingValues>;
  /** Where the portal is, for sign-in; default `http://localhost:7007`. */
  portalUrl?: string;
  /** Whether to start the Git host; default true. */
  git?: boolean;
  /** Whether to start the OIDC issuer; default true. */
  oidc?: boolean;
}

/** A part that is stopped with the sandbox. */
interface Part {
  stop(): Promise<void>;
}

/**
 * A loopback AWS, Git host and OIDC issuer on one port. Real SDK clients run
 * against it with `AWS_ENDPOINT_URL` set to {@link Sandbox.url}.
 *
 * @public
 */
export class Sandbox {
  /** Starts everything; resolves when it answers. */
  static async start(options: SandboxOptions = {}): Promise<Sandbox> {
    const { dataFolder, port = 4566 } = options;
    const world = World.create({ ...options, folder: dataFolder });
    const faults = FaultRegistry.create({ seed: world.options.seed });
    const settings = SandboxSettings.create(options.settings);
    const fileOf = (name: string) =>
      dataFolder && join(dataFolder, World.label(world.options), name);
    const calls = CallLog.create({ file: fileOf('calls.jsonl') });
    const edgeOptions = { world, faults, calls, latencyMs: options.latencyMs };
    const dynamoDb = await DynamoDbServer.start({ folder: fileOf('dynamodb') });
    const machines = StateMachines.create({
      world,
      settings,
      folder: fileOf('machines'),
      sdk: MachineSdk.create({
        edge: () => edge,
        dynamoDbEndpoint: dynamoDb.endpoint,
      }),
    });
    const logs = LogStreams.create({
      containers: machines.containers,
      home: machines.registry.place,
    });
    const edge = AwsEdge.create({
      ...edgeOptions,
      services: [
        createCloudTrailService({ calls, settings }),
        createLogsService(logs),
        createStatesService({ machines, settings }),
      ],
    });
    const parts: Part[] = [
      machines,
      dynamoDb,
      { stop: async () => calls.close() },
    ];
    try {
      const table = EnclaveTable.create({ endpoint: dynamoDb.endpoint });
      parts.unshift({ stop: async () => table.close() });
      const app = express().disable('x-powered-by');
      const server = await SandboxServer.start({
        edge,
        dynamoDb: DynamoDbGate.create({ ...edgeOptions, server: dynamoDb }),
        pages: app,
        port,
      });
      parts.unshift(server);
      const sandbox = new Sandbox(server.url, {
        world,
        faults,
        calls,
        settings,
        machines,
        parts,
      });
      app.use('/_sandbox', sandbox.#controlRouter(table));
      app.get('/health', (_, response) =>
        response.redirect('/_sandbox/health'),
      );
      await sandbox.#mountOidc(app, options);
      await sandbox.#mountGit(app, options);
      await table.ensure(() => world.seedEnclaves());
      machines.engine.resume();
      sandbox.#ready = true;
      return sandbox;
    } catch (error) {
      await Sandbox.#stopAll(parts);
      throw error;
    }
  }

  static async #stopAll(parts: Part[]): Promise<void> {
    for (const part of parts) {
      await part.stop();
    }
  }

  /** Base address, without a trailing slash. */
  readonly url: string;
  readonly world: World;
  readonly faults: FaultRegistry;
  readonly calls: CallLog;
  readonly settings: SandboxSettings;
  readonly machines: StateMachines;
  readonly #parts: Part[];
  #git: GitHost | undefined;
  #ready = false;

  private constructor(
    url: string,
    made: Pick<
      Sandbox,
      'world' | 'faults' | 'calls' | 'settings' | 'machines'
    > & {
      parts: Part[];
    },
  ) {
    this.url = url;
    this.world = made.world;
    this.faults = made.faults;
    this.calls = made.calls;
    this.settings = made.settings;
    this.machines = made.machines;
    this.#parts = made.parts;
  }

  /** The Git host; throws when it was left out. */
  get git(): GitHost {
    if (!this.#git) {
      throw new Error('This sandbox was started without the Git host');
    }
    return this.#git;
  }

  /** Stops answering and closes all stores. */
  async stop(): Promise<void> {
    this.#ready = false;
    await Sandbox.#stopAll(this.#parts);
  }

  async #mountGit(app: Express, options: SandboxOptions): Promise<void> {
    if (options.git !== false) {
      const host = await createGitHost({
        dataFolder:
          options.dataFolder &&
          join(options.dataFolder, World.label(this.world.options)),
        url: this.url,
        accounts: this.world.accounts,
      });
      this.#parts.push(host);
      this.#git = host;
      app.use('/git', host.handler);
      app.use(host.pages);
    }
  }

  /** Loaded only when asked for: the OIDC provider is an ES module, which jest does not load. */
  async #mountOidc(app: Express, options: SandboxOptions): Promise<void> {
    if (options.oidc !== false) {
      const { createOidcIssuer }: typeof import('./oidc') = require('./oidc');
      const { handler } = await createOidcIssuer({
        dataFolder: options.dataFolder,
        url: this.url,
        portalUrl: options.portalUrl ?? 'http://localhost:7007',
      });
      app.use('/oidc', handler);
    }
  }

  #controlRouter(table: EnclaveTable) {
    return createControlRouter({
      world: this.world,
      faults: this.faults,
      calls: this.calls,
      settings: this.settings,
      isReady: () => this.#ready,
      reset: async () => {
        this.world.reset();
        this.faults.clear();
        this.settings.reset();
        await this.machines.reset();
        this.calls.clear();
        await table.reset(() => this.world.seedEnclaves());
      },
    });
  }
}
