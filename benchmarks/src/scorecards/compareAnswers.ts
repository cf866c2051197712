/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { connectTo } from '../lib/createDatabase';
import { PeerBackend } from '../lib/PeerBackend';
import { mustHold } from '../lib/printTable';
import { stewardVerdicts } from './peerSides';

/** Fails the benchmark unless every side says the same about everything. */
export async function compareAnswers(options: {
  answers: {
    /** What Tech Insights answers. */
    results: string;
    /** What Red Hat answers. */
    aggregation: string;
    /** Steward's export. */
    lines: string;
  };
  count: number;
  checks: number;
  steward: PeerBackend;
  /** Red Hat's database. */
  metrics: string;
}): Promise<void> {
  const { answers, count, checks } = options;
  const { passed } = await stewardVerdicts(options.steward);
  const entities: { results: { result: boolean }[] }[] = JSON.parse(
    answers.results,
  );
  const ran = entities.flatMap(({ results }) => results);
  const exported: { state: string }[] = answers.lines
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
  const knex = connectTo(options.metrics, 1);
  const [stored] = await knex('metric_values')
    .where({ status: 'success' })
    .count({ passed: '*' });
  await knex.destroy();
  const { result } = JSON.parse(answers.aggregation);
  process.stdout.write(
    `\n${count} entities, ${checks} checks; ${passed} of ${exported.length} verdicts pass\n`,
  );
  mustHold(
    'each side has a verdict for every entity and check, and the same of them pass',
    ran.length === count * checks &&
      exported.length === count * checks &&
      ran.filter(one => one.result).length === passed &&
      exported.filter(one => one.state === 'pass').length === passed &&
      Number(stored.passed) === passed,
  );
  mustHold("Red Hat's card is of every entity", result.total === count);
}
