/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AdoptingApp } from '../lib/adoption/AdoptingApp.mjs';
import { PackageRegistry } from '../lib/adoption/PackageRegistry.mjs';
import { readRecipes } from '../lib/adoption/readRecipes.mjs';
import { Children } from '../lib/Children.mjs';
import { findChromium } from '../lib/chromium.mjs';
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
 * system. Takes twenty minutes to an hour. An app that something failed in stays,
 * to be looked at and walked through again.
 *
 * @param args - `new` or `legacy`, to try one of both; `--keep`, to keep the apps;
 *   `--app <folder>`, to build, start and walk through one that was kept
 */
export async function run(args) {
  const { names, keep, kept } = readArguments(args);
  const chromium = findChromium();
  const children = new Children();
  stopOnInterrupt(children);
  const sum = { passed: 0, failed: 0 };
  const tryIn = async (place, app) => {
    const { passed, failed } = await tryApp(app, {
      ...place,
      children,
      chromium,
      keep,
    });
    sum.passed += passed;
    sum.failed += failed;
  };
  const registry = kept ? undefined : await PackageRegistry.start();
  try {
    if (kept) {
      await tryIn(await takePlace(), AdoptingApp.open(children, kept));
    } else {
      await publishAll(children, registry);
      for (const name of names) {
        const place = await takePlace();
        await tryIn(place, await makeApp(name, { children, registry }));
      }
    }
  } finally {
    registry?.close();
    await children.stop();
  }
  say(`\n${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0 ? 0 : 1;
}

function readArguments(args) {
  const { values, positionals } = parseOptions(args);
  const unknown = positionals.find(name => !Object.hasOwn(variants, name));
  if (unknown) {
    throw new StewardError(
      `${unknown} is not an app of this test. Run npm run test:adopt for all of them, or add one of ${Object.keys(
        variants,
      ).join(', ')} after "--".`,
    );
  }
  return {
    names: positionals.length > 0 ? positionals : Object.keys(variants),
    keep: values.keep || values.app !== undefined,
    kept: values.app && resolve(values.app),
  };
}

async function publishAll(children, registry) {
  const packages = publishedPackages();
  await step('Building the packages', () => buildPackages(children));
  await step('Packing them', async () => {
    for (const { bytes } of await packPackages(children, packages)) {
      registry.publish(bytes);
    }
    return `${packages.length} packages`;
  });
}

function parseOptions(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { app: { type: 'string' }, keep: { type: 'boolean' } },
    });
  } catch (error) {
    throw new StewardError(
      `${error.message}. Options are --keep and --app <folder>.`,
    );
  }
}

/** Ports of its own, and a folder for the data and the logs of one app. */
async function takePlace() {
  const dataFolder = mkdtempSync(join(tmpdir(), 'steward-adopt-data-'));
  process.env.STEWARD_DATA = dataFolder;
  process.env.STEWARD_PORT = String(await findFreePort());
  process.env.STEWARD_SANDBOX_PORT = String(await findFreePort());
  return {
    began: Date.now(),
    dataFolder,
    settings: readSettings(process.env),
  };
}

/** Makes an app, and follows the pages in it. */
async function makeApp(name, { children, registry }) {
  let app;
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
  app.checkCopies();
  return app;
}

/** Builds and starts an app, and walks through it. */
async function tryApp(app, options) {
  const { began, children, chromium, dataFolder, keep, settings } = options;
  let counts;
  try {
    await step('Building the app', () => app.build());
    await startSandbox(children, settings);
    await step('Starting the app', async () => {
      await app.start(settings);
      const minutes = Math.round((Date.now() - began) / 60_000);
      return `${minutes} minutes after the first command`;
    });
    counts = await walk(children, {
      settings,
      chromium,
      args: ['--project=adoption'],
    });
    return counts;
  } finally {
    await children.endAll();
    if (counts?.failed === 0) {
      rmSync(dataFolder, { recursive: true, force: true });
    }
    if (counts?.failed === 0 && !keep) {
      rmSync(dirname(app.folder), { recursive: true, force: true });
    } else {
      say(`To try it again: npm run test:adopt -- --app ${app.folder}`);
    }
  }
}

function recipesOf(page) {
  return readRecipes(readFileSync(join(root, 'docs', page), 'utf8')).filter(
    ({ title, blocks }) => blocks.length > 0 && !examples.has(title),
  );
}
