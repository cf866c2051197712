/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { join } from 'node:path';
import { Children } from '../lib/Children.mjs';
import { findChromium } from '../lib/chromium.mjs';
import { stopOnInterrupt } from '../lib/interrupt.mjs';
import { walk } from '../lib/journeys.mjs';
import { root } from '../lib/paths.mjs';
import { readSettings } from '../lib/settings.mjs';
import { StewardError } from '../lib/StewardError.mjs';

/** Takes the pictures of the documentation from a portal that is up, all or those whose name matches. */
export async function run(args) {
  const settings = readSettings(process.env);
  const isUp = await fetch(settings.portalUrl).then(
    response => response.ok,
    () => false,
  );
  if (!isUp) {
    throw new StewardError(
      `No portal answers at ${settings.portalUrl}. Run "npm start" and wait until the personas are done.`,
    );
  }
  const children = new Children();
  stopOnInterrupt(children);
  const { failed } = await walk(children, {
    settings,
    chromium: findChromium(),
    args: ['--project=pictures', ...args.flatMap(name => ['-g', name])],
    env: { STEWARD_PICTURES: join(root, 'docs/images') },
  });
  return failed === 0 ? 0 : 1;
}
