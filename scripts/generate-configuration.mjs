/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// Writes the page that describes every configuration key; with --check it only
// says whether the page is out of date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import {
  configurationReference,
  referencePath,
} from './lib/configurationReference.mjs';
import { root } from './lib/paths.mjs';

const file = join(root, referencePath);
const text = prettier.format(configurationReference(), { parser: 'markdown' });
const isStale = !existsSync(file) || readFileSync(file, 'utf8') !== text;
if (isStale && process.argv.includes('--check')) {
  process.stderr.write(
    `\nSteward: ${referencePath} differs from config.d.ts. Run "yarn generate".\n`,
  );
  process.exit(1);
}
if (isStale) {
  writeFileSync(file, text);
  process.stdout.write(`${referencePath}\n`);
}
