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
  publishedPackages,
} from '../lib/packaging/buildPackages.mjs';
import { packPackages } from '../lib/packaging/packPackages.mjs';
import { root } from '../lib/paths.mjs';
import { findFreePort } from '../lib/ports.mjs';
import { say, step } from '../lib/progress.mjs';
import { startSandbox } from '../lib/sandbox.mjs';
import { readSettings } from '../lib/settings.mjs';
import { StewardError } from '../lib/StewardError.mjs';

/** Sections of the pages that show an example instead of something to do. */
const examples = new Set(['The first people']);

/** What create-app makes, and the pages that are followed in it. */
const variants = {
  new: ['install.md'],
  legacy: ['install.md', 'legacy-app.md'],
};

/**
 * Installs every feature into a new app of create-app as the documentation says,
 * by its very code blocks and from packed packages, starts it against the sandbox,
 * and opens its pages in Chromium; then the same in an app on the old frontend
 * system. Takes twenty minutes to an hour.
 *
 * @param names - `new` or `legacy`, to try one of both
 */
export async function run(names) {
  const chosen = names.length > 0 ? names : Object.keys(variants);
  const unknown = chosen.find(name => !Object.hasOwn(variants, name));
  if (unknown) {
    throw new StewardError(
      `${unknown} is not an app of this test. Run npm run test:adopt for all of them, or add one of ${Object.keys(
        variants,
      ).join(', ')} after "--".`,
    );
  }
  const chromium = findChromium();
  const children = new Children();
  stopOnInterrupt(children);
  const registry = await PackageRegistry.start();
  const sum = { passed: 0, failed: 0 };
  try {
    await installIfNeeded(children);
    await step('Building and packing the packages', () =>
      publishAll(children, registry),
    );
    for (const name of chosen) {
      const { passed, failed } = await adopt(name, {
        children,
        chromium,
        registry,
      });
      sum.passed += passed;
      sum.failed += failed;
    }
  } finally {
    registry.close();
    await children.stop();
  }
  say(`\n${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0 ? 0 : 1;
}

/** Makes one app, follows the pages in it, and walks through it. */
async function adopt(name, { children, chromium, registry }) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'steward-adopt-data-'));
  process.env.STEWARD_DATA = dataFolder;
  process.env.STEWARD_PORT = String(await findFreePort());
  process.env.STEWARD_SANDBOX_PORT = String(await findFreePort());
  const settings = readSettings(process.env);
  const began = Date.now();
  let app;
  let counts;
  try {
    await step(`Making a new app with create-app (${name})`, async () => {
      app = await AdoptingApp.create(children, {
        registryUrl: registry.url,
        isLegacy: name === 'legacy',
      });
      return `it is in ${app.folder}`;
    });
    for (const recipe of variants[name].flatMap(recipesOf)) {
      await step(`Following "${recipe.title}"`, () => app.follow(recipe));
    }
    await step('Taking over docs/app-config.steward.yaml', () =>
      app.addConfiguration(join(root, 'docs', 'app-config.steward.yaml')),
    );
    await step('Building the app', () => app.build());
    await startSandbox(children, settings);
    await step('Starting the app', async () => {
      await app.start(settings);
      return `${Math.round(
        (Date.now() - began) / 60_000,
      )} minutes after its first command`;
    });
    counts = await walk(children, {
      settings,
      chromium,
      args: ['--project=adoption'],
    });
  } finally {
    await children.endAll();
  }
  if (counts.failed === 0) {
    rmSync(dataFolder, { recursive: true, force: true });
    rmSync(dirname(app.folder), { recursive: true, force: true });
  }
  return counts;
}

function recipesOf(page) {
  return readRecipes(readFileSync(join(root, 'docs', page), 'utf8')).filter(
    ({ title, blocks }) => blocks.length > 0 && !examples.has(title),
  );
}

async function publishAll(children, registry) {
  await buildPackages(children);
  const packages = publishedPackages();
  for (const { bytes } of await packPackages(children, packages)) {
    registry.publish(bytes);
  }
  return `${packages.length} packages`;
}
