/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Children } from './lib/Children.mjs';
import { installIfNeeded } from './lib/install.mjs';
import { stopOnInterrupt } from './lib/interrupt.mjs';
import { runInPinnedToolchain } from './lib/toolchain.mjs';
import { StewardError } from './lib/StewardError.mjs';

const commands = {
  start: () => import('./commands/start.mjs'),
  dev: () => import('./commands/dev.mjs'),
  test: () => import('./commands/test.mjs'),
  'test:e2e': () => import('./commands/e2e.mjs'),
  'test:adopt': () => import('./commands/adopt.mjs'),
  docs: () => import('./commands/docs.mjs'),
  pictures: () => import('./commands/pictures.mjs'),
  pack: () => import('./commands/pack.mjs'),
  reset: () => import('./commands/reset.mjs'),
};

/** Commands that need neither Yarn nor the pinned Node. */
const standalone = new Set(['reset']);

/** Commands that import what is installed. */
const installed = new Set(['test:adopt', 'docs', 'pack']);

async function main([name, ...args]) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new StewardError(
      `Node ${process.versions.node} is too old for Steward: install Node 20 or newer from https://nodejs.org and run this again.`,
    );
  }
  if (!Object.hasOwn(commands, name ?? '')) {
    throw new StewardError(
      `Unknown command "${name ?? ''}": use one of ${Object.keys(commands).join(
        ', ',
      )}.`,
    );
  }
  if (!standalone.has(name)) {
    const exitCode = await runInPinnedToolchain([name, ...args]);
    if (exitCode !== undefined) {
      return exitCode;
    }
  }
  if (installed.has(name)) {
    const children = new Children();
    const release = stopOnInterrupt(children);
    await installIfNeeded(children);
    release();
  }
  const { run } = await commands[name]();
  return run(args);
}

main(process.argv.slice(2)).then(
  exitCode => process.exit(exitCode ?? 0),
  error => {
    process.stderr.write(
      error instanceof StewardError
        ? `\nSteward: ${error.message}\n`
        : `\n${error.stack}\n`,
    );
    process.exit(1);
  },
);
