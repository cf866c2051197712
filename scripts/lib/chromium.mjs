/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { StewardError } from './StewardError.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/snap/bin/chromium',
];

/** The browser for the browser journeys: `STEWARD_CHROMIUM`, or one that is installed. */
export function findChromium() {
  const chosen = process.env.STEWARD_CHROMIUM;
  if (chosen) {
    if (!existsSync(chosen)) {
      throw new StewardError(
        `STEWARD_CHROMIUM names ${chosen}, which does not exist: correct the path.`,
      );
    }
    return chosen;
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = [
    ...folders.flatMap(folder => names.map(name => join(folder, name))),
    ...elsewhere,
  ].find(existsSync);
  if (!found) {
    throw new StewardError(
      'The browser journeys need Chromium: install it (for example with "sudo apt-get install -y chromium"), or name one with STEWARD_CHROMIUM.',
    );
  }
  return found;
}
