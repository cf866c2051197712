/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import express, { Express } from 'express';
import { join } from 'node:path';
import { ArgoCd, createArgoCd } from './argocd/createArgoCd';
import { AwsPlatform, AwsPlatformOptions } from './AwsPlatform';
import { CallLog } from './calls/CallLog';
import { createControlRouter } from './control/createControlRouter';
import { FaultRegistry } from './faults/FaultRegistry';
import { createGitHost, GitHost } from './git';
import { StateMachines } from './machines/StateMachines';
import { createOpenCost } from './opencost/createOpenCost';
import { SandboxServer } from './SandboxServer';
import { SandboxSettings } from './settings/SandboxSettings';
import { World } from './world/World';

/**
 * How to start a {@link Sandbox}.
 *
 * @public
 */
export interface SandboxOptions extends AwsPlatformOptions {
  /** Default 4566; 0 takes a free one. */
  port?: number;
  /** Where the portal is, for sign-in; default `http://localhost:7007`. */
  portalUrl?: string;
  /** Whether to start the Git host, and the Argo CD that deploys it; default true. */
  git?: boolean;
  /** Whether to start the OIDC issuer; default true. */
  oidc?: boolean;
}

const defaultPortalUrl = 'http://localhost:7007';

/** A part that is stopped with the sandbox. */
interface Part {
  stop(): Promise<void>;
}

/**
 * A loopback AWS, Git host, Argo CD, OpenCost and OIDC issuer on one port. Real SDK clients run
 * against it with `AWS_ENDPOINT_URL` set to {@link Sandbox.url}.
 *
 * @public
 */
export class Sandbox {
  /** Starts everything; resolves when it answers. */
  static async start(options: SandboxOptions = {}): Promise<Sandbox> {
    const aws = await AwsPlatform.create(options);
    const parts: Part[] = [aws];
    try {
      const app = express().disable('x-powered-by');
      const server = await SandboxServer.start({
        edge: aws.edge,
        dynamoDb: aws.gate,
        pages: app,
        port: options.port ?? 4566,
      });
      parts.unshift(server);
      const sandbox = new Sandbox(server.url, aws, parts);
      app.use('/_sandbox', sandbox.#controlRouter(options));
      app.get('/health', (_, response) =>
        response.redirect('/_sandbox/health'),
      );
      app.use('/opencost', createOpenCost({ world: aws.world }));
      await sandbox.#mountOidc(app, options);
      await sandbox.#mountGit(app, options);
      await aws.begin();
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
  readonly #aws: AwsPlatform;
  readonly #parts: Part[];
  #git: GitHost | undefined;
  #argoCd: ArgoCd | undefined;
  #ready = false;

  private constructor(url: string, aws: AwsPlatform, parts: Part[]) {
    this.url = url;
    this.#aws = aws;
    this.#parts = parts;
  }

  get world(): World {
    return this.#aws.world;
  }

  get faults(): FaultRegistry {
    return this.#aws.faults;
  }

  get calls(): CallLog {
    return this.#aws.calls;
  }

  get settings(): SandboxSettings {
    return this.#aws.settings;
  }

  /** State machines, their executions, and the variants of those to come. */
  get machines(): StateMachines {
    return this.#aws.machines;
  }

  /** The Git host; throws when it was left out. */
  get git(): GitHost {
    if (!this.#git) {
      throw new Error('This sandbox was started without the Git host');
    }
    return this.#git;
  }

  /** The Argo CD; throws when the Git host was left out. */
  get argoCd(): ArgoCd {
    if (!this.#argoCd) {
      throw new Error('This sandbox was started without the Git host');
    }
    return this.#argoCd;
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
      this.#argoCd = await createArgoCd({
        repository: host.repository('northwind/platform-gitops'),
        speed: () => this.settings.values.speed,
      });
      app.use('/git', host.handler);
      app.use('/gitlab', host.gitLab);
      app.use('/argocd', this.#argoCd.handler);
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
        portalUrl: options.portalUrl ?? defaultPortalUrl,
      });
      app.use('/oidc', handler);
    }
  }

  #controlRouter(options: SandboxOptions) {
    return createControlRouter({
      world: this.world,
      faults: this.faults,
      calls: this.calls,
      settings: this.settings,
      machines: this.machines,
      events: this.#aws.events,
      portalUrl: options.portalUrl ?? defaultPortalUrl,
      isReady: () => this.#ready,
      reset: () => this.#aws.reset(),
    });
  }
}
