/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Children } from '../lib/Children.mjs';
import { checkFormat, checkTypes, lint, runJest } from '../lib/checks.mjs';
import { installIfNeeded } from '../lib/install.mjs';
import { stopOnInterrupt } from '../lib/interrupt.mjs';
import { say } from '../lib/progress.mjs';

/** What runs when nothing narrows the tests to a part of the repository. */
const wholeRepository = [
  ['Lint', lint],
  ['Types', checkTypes],
  ['Format', checkFormat],
];

/** Runs every check, or the tests of the named paths alone, and counts them. */
export async function run(patterns) {
  const children = new Children();
  stopOnInterrupt(children);
  await installIfNeeded(children);

  const checks = [
    ...(patterns.length === 0 ? wholeRepository : []),
    ['Tests', running => runJest(running, patterns)],
  ];
  const totals = { passed: 0, failed: 0 };
  const failures = [];
  for (const [title, check] of checks) {
    say(`\n• ${title}`);
    const { passed, failed } = await check(children);
    totals.passed += passed;
    totals.failed += failed;
    if (failed > 0) {
      failures.push(title);
    }
  }
  if (failures.length > 0) {
    say(`\nFailed: ${failures.join(', ')}`);
  }
  say(`\n${totals.passed} passed, ${totals.failed} failed`);
  return totals.failed === 0 ? 0 : 1;
}
