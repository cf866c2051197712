/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { connectTo } from '../lib/createDatabase';
import { dropDatabases } from '../lib/dropDatabases';
import { installPeers } from '../lib/installPeers';
import { PeerBackend } from '../lib/PeerBackend';
import { PeerRounds } from '../lib/PeerRounds';
import { mustHold } from '../lib/printTable';
import { readArguments } from '../lib/readArguments';
import { compareAnswers } from './compareAnswers';
import { QuestionName, QUESTIONS } from './peerQuestions';
import { configsOf, fillPeer, fillSteward, packOf, Side } from './peerSides';
import { peersEstate } from './peersEstate';

const PREFIX = `${process.env.BENCHMARK_PREFIX ?? 'steward_benchmark_'}peers_`;
const SIDES: Side[] = ['steward', 'techInsights', 'redHat'];
/** How long Steward remembers what somebody may see; after that a view is a first one. */
const REMEMBERED_MS = 31_000;
const VIEWS = 10;
const EXPORTS = 2;

/** Steward's overview beside what the peers' organization pages ask, on one PostgreSQL. */
async function main() {
  const { filled, keep, sizes } = readArguments(2000, 40, 5);
  const [count, checks, rounds] = sizes;
  const scripts = await installPeers('scorecards');
  if (!filled) {
    await dropDatabases(PREFIX);
  }
  const estate = peersEstate(count, checks);
  const temporary = mkdtempSync(join(tmpdir(), 'steward-benchmark-'));
  const estateFile = join(temporary, 'estate.json');
  const packFile = join(temporary, 'pack.yaml');
  writeFileSync(estateFile, JSON.stringify(estate));
  writeFileSync(packFile, packOf(checks));
  const configs = configsOf(estate, packFile);
  const start = async (side: Side) => {
    const backend = await PeerBackend.start(side, {
      scripts,
      estateFile,
      prefix: `${PREFIX}${side.toLowerCase()}_`,
      config: configs[side],
    });
    await backend.signIn(count);
    process.stdout.write(`${side}: the catalog has ${count} entities\n`);
    return [side, backend] as const;
  };
  const backends = Object.fromEntries(
    await Promise.all(SIDES.map(start)),
  ) as Record<Side, PeerBackend>;
  const metrics = `${PREFIX}redhat_scorecard`;
  if (!filled) {
    await fillSteward(backends.steward, estate);
    await fillPeer(backends.techInsights, {
      database: `${PREFIX}techinsights_tech-insights`,
      table: 'facts',
      rows: count,
    });
    await fillPeer(backends.redHat, {
      trigger: 'scorecard/bench.all',
      database: metrics,
      table: 'metric_values',
      rows: count * checks,
    });
    await analyzeAll();
  }
  process.stdout.write('filled; each is asked once to warm up\n');
  const warming = new PeerRounds(backends, QUESTIONS);
  for (const name of Object.keys(QUESTIONS) as QuestionName[]) {
    await warming.ask(name);
  }
  const seen = new PeerRounds(backends, QUESTIONS);
  const answers = { results: '', aggregation: '', lines: '' };
  for (let round = 0; round < rounds; round++) {
    const forgotten = setTimeout(REMEMBERED_MS);
    [answers.results] = await seen.ask('techInsights');
    [answers.aggregation] = await seen.ask('redHat');
    await forgotten;
    await seen.ask('first');
    await seen.ask('page', VIEWS);
    await seen.ask('csv', EXPORTS);
    [answers.lines] = await seen.ask('ndjson', EXPORTS);
  }
  seen.print();
  await compareAnswers({
    ...{ answers, count, checks, metrics },
    steward: backends.steward,
  });

  const times = (peer: QuestionName, ours: QuestionName) =>
    seen.median(peer) / seen.median(ours);
  const faster = (
    peer: QuestionName,
    ours: QuestionName,
    least: number,
    what: string,
  ) =>
    mustHold(
      `${what} at least ${least} times faster: ${times(peer, ours).toFixed(0)}`,
      times(peer, ours) >= least,
    );
  faster('techInsights', 'page', 100, 'the page beside Tech Insights');
  faster('redHat', 'page', 20, 'the page beside Red Hat');
  faster('techInsights', 'csv', 10, 'all verdicts as CSV');
  faster('techInsights', 'ndjson', 10, 'all verdicts as NDJSON');
  for (const backend of Object.values(backends)) {
    await backend.end();
  }
  if (!keep) {
    await dropDatabases(PREFIX);
  }
  rmSync(temporary, { recursive: true });
  process.exit();
}

/** What autovacuum does of itself on a server in production. */
async function analyzeAll(): Promise<void> {
  const admin = connectTo('postgres', 1);
  const { rows } = await admin.raw(
    'select datname from pg_database where starts_with(datname, ?)',
    [PREFIX],
  );
  await admin.destroy();
  for (const { datname } of rows) {
    const knex = connectTo(datname, 1);
    await knex.raw('vacuum analyze');
    await knex.destroy();
  }
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
