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

/** Starts the backend, which serves the built app too, and waits until a person can sign in. */
export async function startBackend(children, settings) {
  await step('Starting the portal', async () => {
    mkdirSync(join(backendDataFolder(settings), 'workspace'), {
      recursive: true,
    });
    const log = new ProcessLog('backend');
    const backend = launch(children, log, {
      folder: 'packages/backend',
      entry: 'src/index.ts',
      args: configArguments(settings),
      env: { ...backendEnvironment(settings), NODE_ENV: 'production' },
    });
    for (const check of readinessChecks(settings)) {
      const ready = await waitForAnswer(check.url, {
        ...check,
        alive: () => backend.exitCode === null && !children.stopping,
      });
      if (!ready) {
        throw new StewardError(
          `The portal did not start; its log is ${log.file} and ends with:\n\n${log.tail}`,
        );
      }
    }
    return `its log is ${log.file}`;
  });
}
