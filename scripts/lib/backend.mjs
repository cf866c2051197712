/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { StewardError } from './StewardError.mjs';
import { backendEnvironment } from './environment.mjs';
import { waitForAnswer } from './http.mjs';
import { launch } from './launch.mjs';
import { backendDataFolder, root } from './paths.mjs';
import { step } from './progress.mjs';
import { ProcessLog } from './processLog.mjs';

/** The configuration files of the portal on one's own machine, first to last. */
export function configArguments(settings, ...more) {
  return [
    join(root, 'app-config.yaml'),
    join(root, 'app-config.sandbox.yaml'),
    ...more,
    ...(settings.extraConfig ? [settings.extraConfig] : []),
  ].flatMap(file => ['--config', file]);
}

/** What must answer before a person is told that the portal is ready. */
function readinessChecks(settings) {
  return [
    {
      url: `${settings.portalUrl}/.backstage/health/v1/readiness`,
      accept: response => response.ok,
    },
    {
      url: settings.portalUrl,
      accept: async response =>
        response.ok && (await response.text()).includes('id="root"'),
    },
    {
      // Nobody can sign in before the personas are in the catalog.
      url: `${settings.portalUrl}/api/catalog/entities/by-query?filter=kind=user&limit=1`,
      headers: { authorization: 'Bearer sandbox-operator' },
      accept: async response =>
        response.ok && (await response.json()).totalItems > 0,
    },
  ];
}

/** The backend, which serves the built app too. */
class Backend {
  #children;
  #settings;
  #log = new ProcessLog('backend');
  #process;

  constructor(children, settings) {
    this.#children = children;
    this.#settings = settings;
  }

  get logFile() {
    return this.#log.file;
  }

  /** Starts it and waits until a person can sign in. */
  async start() {
    const backend = launch(this.#children, this.#log, {
      folder: 'packages/backend',
      entry: 'src/index.ts',
      args: configArguments(this.#settings),
      env: { ...backendEnvironment(this.#settings), NODE_ENV: 'production' },
    });
    this.#process = backend;
    for (const check of readinessChecks(this.#settings)) {
      const ready = await waitForAnswer(check.url, {
        ...check,
        alive: () => backend.exitCode === null && !this.#children.stopping,
      });
      if (!ready) {
        throw new StewardError(
          `The portal did not start; its log is ${
            this.#log.file
          } and ends with:\n\n${this.#log.tail}`,
        );
      }
    }
  }

  /** Kills it, as a crash does, and starts another on its data and its port. */
  async restart() {
    await this.#children.crash(this.#process);
    await this.start();
  }
}

/** Starts the backend and waits until a person can sign in. */
export async function startBackend(children, settings) {
  const backend = new Backend(children, settings);
  await step('Starting the portal', async () => {
    mkdirSync(join(backendDataFolder(settings), 'workspace'), {
      recursive: true,
    });
    await backend.start();
    return `its log is ${backend.logFile}`;
  });
  return backend;
}
