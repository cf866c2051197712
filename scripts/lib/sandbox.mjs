/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { join } from 'node:path';
import { StewardError } from './StewardError.mjs';
import { waitForAnswer } from './http.mjs';
import { launch } from './launch.mjs';
import { dataFolder } from './paths.mjs';
import { step } from './progress.mjs';
import { ProcessLog } from './processLog.mjs';
import { toolchainEnvironment } from './toolchain.mjs';

/** Starts the loopback AWS, Git host and OIDC issuer, and waits until it answers. */
export async function startSandbox(children, settings) {
  await step('Starting the sandbox (AWS, Git, sign-in)', async () => {
    const log = new ProcessLog('sandbox');
    const sandbox = launch(children, log, {
      folder: 'packages/sandbox',
      entry: 'src/main.ts',
      args: [
        '--port',
        String(settings.sandboxPort),
        '--portal-url',
        settings.portalUrl,
        '--data',
        join(dataFolder(), 'sandbox'),
        ...settings.sandboxArguments,
      ],
      env: toolchainEnvironment(),
    });
    const healthy = await waitForAnswer(`${settings.sandboxUrl}/health`, {
      accept: response => response.ok,
      alive: () => sandbox.exitCode === null && !children.stopping,
    });
    if (!healthy) {
      throw new StewardError(
        `The sandbox did not start; its log is ${log.file} and ends with:\n\n${log.tail}`,
      );
    }
    return `it answers at ${settings.sandboxUrl}`;
  });
}
