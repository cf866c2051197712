/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Children } from '../lib/Children.mjs';
import {
  checkApiReports,
  checkConfiguration,
  checkContracts,
  checkDocs,
  checkFloors,
  checkFormat,
  checkManifests,
  checkScripts,
  checkTypes,
  checkUnused,
  lint,
  runJest,
} from '../lib/checks.mjs';
import { installIfNeeded } from '../lib/install.mjs';
import { stopOnInterrupt } from '../lib/interrupt.mjs';
import { say } from '../lib/progress.mjs';

/**
 * What runs when nothing narrows the tests to a part of the repository, in two
 * lanes, because most checks keep one processor busy. The reports of the APIs
 * are made of the declarations that the compiler writes.
 */
const lanes = [
  [
    ['Types', checkTypes],
    ['API reports', checkApiReports],
    ['Contracts', checkContracts],
    ['Configuration page', checkConfiguration],
    ['Documentation', checkDocs],
    ['Scripts', checkScripts],
  ],
  [
    ['Lint', lint],
    ['Floors', checkFloors],
    ['Unused code', checkUnused],
    ['Manifests', checkManifests],
    ['Format', checkFormat],
  ],
];

/** Runs every check and all tests, or the tests of the named paths alone, and counts them. */
export async function run(patterns) {
  const children = new Children();
  stopOnInterrupt(children);
  await installIfNeeded(children);

  const totals = { passed: 0, failed: 0 };
  const failures = [];
  const count = (title, { passed, failed }) => {
    totals.passed += passed;
    totals.failed += failed;
    if (failed > 0) {
      failures.push(title);
    }
  };
  const runChecks = async lane => {
    for (const [title, check] of lane) {
      const result = await check(children);
      say(`\n• ${title}${result.output ? `\n${result.output}` : ''}`);
      count(title, result);
    }
  };
  await Promise.all((patterns.length === 0 ? lanes : []).map(runChecks));
  say('\n• Tests');
  count('Tests', await runJest(children, patterns));
  if (failures.length > 0) {
    say(`\nFailed: ${failures.join(', ')}`);
  }
  say(`\n${totals.passed} passed, ${totals.failed} failed`);
  return totals.failed === 0 ? 0 : 1;
}
