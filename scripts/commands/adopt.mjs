/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { AdoptingApp } from '../lib/adoption/AdoptingApp.mjs';
import { PackageRegistry } from '../lib/adoption/PackageRegistry.mjs';
import { readRecipes } from '../lib/adoption/readRecipes.mjs';
import { Children } from '../lib/Children.mjs';
import { findChromium } from '../lib/chromium.mjs';
import { installIfNeeded } from '../lib/install.mjs';
import { stopOnInterrupt } from '../lib/interrupt.mjs';
import { walk } from '../lib/journeys.mjs';
import {
  buildPackages,
  packPackage,
  publishedPackages,
} from '../lib/packaging/buildPackages.mjs';
import { root } from '../lib/paths.mjs';
import { findFreePort } from '../lib/ports.mjs';
import { say, step } from '../lib/progress.mjs';
import { startSandbox } from '../lib/sandbox.mjs';
import { readSettings } from '../lib/settings.mjs';

/** Sections of docs/install.md that show an example instead of something to do. */
const examples = new Set(['The first people']);

/**
 * Installs every feature into a new app of create-app as docs/install.md says, by
 * its very code blocks and from packed packages, starts it against the sandbox,
 * and opens its pages in Chromium. Takes ten to thirty minutes.
 */
export async function run() {
  const chromium = findChromium();
  const dataFolder = mkdtempSync(join(tmpdir(), 'steward-adopt-data-'));
  process.env.STEWARD_DATA = dataFolder;
  process.env.STEWARD_PORT = String(await findFreePort());
  process.env.STEWARD_SANDBOX_PORT = String(await findFreePort());
  const settings = readSettings(process.env);
  const children = new Children();
  stopOnInterrupt(children);
  const registry = await PackageRegistry.start();
  let app;
  let failed = 1;
  try {
    await installIfNeeded(children);
    await step('Building and packing the packages', () =>
      publishAll(children, registry),
    );
    await step('Making a new app with create-app', async () => {
      app = await AdoptingApp.create(children, registry.url);
      return `it is in ${app.folder}`;
    });
    const page = readFileSync(join(root, 'docs', 'install.md'), 'utf8');
    for (const recipe of readRecipes(page)) {
      if (recipe.blocks.length > 0 && !examples.has(recipe.title)) {
        await step(`Following "${recipe.title}"`, () => app.follow(recipe));
      }
    }
    await step('Building the app', () => app.build());
    await startSandbox(children, settings);
    await step('Starting the app', () => app.start(settings));
    const counts = await walk(children, {
      settings,
      chromium,
      args: ['--project=adoption'],
    });
    failed = counts.failed;
    say(`\n${counts.passed} passed, ${counts.failed} failed`);
  } finally {
    registry.close();
    await children.stop();
    if (failed === 0) {
      rmSync(dataFolder, { recursive: true, force: true });
      rmSync(dirname(app.folder), { recursive: true, force: true });
    }
  }
  return failed === 0 ? 0 : 1;
}

async function publishAll(children, registry) {
  await buildPackages(children);
  const packages = publishedPackages();
  for (const workspace of packages) {
    const { bytes } = await packPackage(children, workspace);
    registry.publish(bytes);
  }
  return `${packages.length} packages`;
}
