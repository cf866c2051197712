/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { buildAppIfStale } from './appBuild.mjs';
import { startBackend } from './backend.mjs';
import { installIfNeeded, requireGit } from './install.mjs';
import { requireFreePort } from './ports.mjs';
import { claimDataFolder } from './runningPortal.mjs';
import { startSandbox } from './sandbox.mjs';

/** Refuses before any work is done when the portal could not run. */
export async function checkMachine(settings) {
  requireGit();
  await requireFreePort(settings.portalPort, {
    variable: 'STEWARD_PORT',
    purpose: 'the portal',
  });
  await requireFreePort(settings.sandboxPort, {
    variable: 'STEWARD_SANDBOX_PORT',
    purpose: 'the sandbox',
  });
}

/** It imports what is installed, which is not there before. */
export async function buildDocsIfStale() {
  const { publishDocsIfStale } = await import('./docs/publishDocs.mjs');
  await publishDocsIfStale();
}

/** Brings the portal up from whatever state the checkout is in, and returns its backend. */
export async function startPortal(children, settings) {
  await checkMachine(settings);
  claimDataFolder();
  await installIfNeeded(children);
  await buildDocsIfStale();
  await buildAppIfStale(children);
  await startSandbox(children, settings);
  return startBackend(children, settings);
}
