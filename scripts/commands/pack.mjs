/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Children } from '../lib/Children.mjs';
import { stopOnInterrupt } from '../lib/interrupt.mjs';
import {
  buildPackages,
  publishedPackages,
} from '../lib/packaging/buildPackages.mjs';
import { packPackages } from '../lib/packaging/packPackages.mjs';
import { checkPackage } from '../lib/packaging/checkPackage.mjs';
import { say, step } from '../lib/progress.mjs';

/** Builds, packs and checks every package that others install. */
export async function run(names) {
  const children = new Children();
  stopOnInterrupt(children);
  await step('Building the packages', () => buildPackages(children));

  const packages = publishedPackages();
  let tarballs;
  await step('Packing them', async () => {
    tarballs = await packPackages(children, packages);
  });
  const results = [];
  for (const [index, { bytes }] of tarballs.entries()) {
    const { name } = packages[index].manifest;
    if (names.length === 0 || names.some(ending => name.endsWith(ending))) {
      results.push({ name, bytes, problems: await checkPackage(bytes) });
    }
  }
  for (const { name, bytes, problems } of results) {
    say(`${problems.length ? '✘' : '✔'} ${name} (${kilobytes(bytes.length)})`);
    problems.forEach(problem => say(`    ${problem}`));
  }
  const failed = results.filter(({ problems }) => problems.length > 0).length;
  const size = results.reduce((sum, { bytes }) => sum + bytes.length, 0);
  say(`\n${results.length} packages, ${kilobytes(size)}`);
  say(`${results.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(0)} kB`;
}
