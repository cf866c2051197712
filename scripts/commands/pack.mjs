/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Children } from '../lib/Children.mjs';
import { installIfNeeded } from '../lib/install.mjs';
import { stopOnInterrupt } from '../lib/interrupt.mjs';
import {
  buildPackages,
  packPackage,
  publishedPackages,
} from '../lib/packaging/buildPackages.mjs';
import { checkPackage } from '../lib/packaging/checkPackage.mjs';
import { say, step } from '../lib/progress.mjs';

/** Builds, packs and checks every package that others install. */
export async function run(names) {
  const children = new Children();
  stopOnInterrupt(children);
  await installIfNeeded(children);
  await step('Building the packages', () => buildPackages(children));

  const packages = publishedPackages().filter(
    ({ manifest }) =>
      names.length === 0 || names.some(name => manifest.name.endsWith(name)),
  );
  let failed = 0;
  for (const workspace of packages) {
    const { bytes } = await packPackage(children, workspace);
    const problems = await checkPackage(bytes);
    const size = `${(bytes.length / 1024).toFixed(0)} kB`;
    say(`${problems.length ? '✘' : '✔'} ${workspace.manifest.name} (${size})`);
    problems.forEach(problem => say(`    ${problem}`));
    failed += problems.length > 0 ? 1 : 0;
  }
  say(`\n${packages.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
