/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../../..');
const METRIC =
  /\b(?:steward|estate|provisioning|audit_trail|scorecards|cloud_costs)_[a-z_]+/g;

/** What Prometheus adds to the names of counters and histograms. */
const ADDED = /_(total|bucket|count|sum)$/;

/** The names that plugins measure under, as Prometheus shows them. */
function measuredNames(): Set<string> {
  const plugins = join(ROOT, 'plugins');
  const sources = readdirSync(plugins, { recursive: true, encoding: 'utf8' })
    .filter(file => /^[^/]+\/src\/.*(?<!\.test)\.ts$/.test(file))
    .map(file => readFileSync(join(plugins, file), 'utf8'));
  const calls = sources.flatMap(source => [
    ...source.matchAll(
      /\bcreate(?:Observable)?(?:Counter|Gauge|Histogram)(?:<[^()]*?>)?\(\s*'([^']+)'/g,
    ),
  ]);
  return new Set(calls.map(([, name]) => name.replaceAll('.', '_')));
}

describe('what is written about metrics', () => {
  const measured = measuredNames();

  it.each([
    'docs/operations.md',
    'docs/deploy/alerts.yaml',
    'docs/deploy/dashboard.json',
  ])('%s names only what is measured', file => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    const named = [...new Set(text.match(METRIC))].map(name =>
      name.replace(ADDED, ''),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(name => !measured.has(name))).toEqual([]);
  });

  it('docs/operations.md names everything that is measured', () => {
    const text = readFileSync(join(ROOT, 'docs/operations.md'), 'utf8');
    const named = new Set(
      text.match(METRIC)?.map(name => name.replace(ADDED, '')),
    );
    expect([...measured].filter(name => !named.has(name))).toEqual([]);
  });
});
