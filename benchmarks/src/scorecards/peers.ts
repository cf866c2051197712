/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { percentile } from '../audit/percentile';
import { connectTo } from '../lib/createDatabase';
import { dropDatabases } from '../lib/dropDatabases';
import { mustHold, printTable } from '../lib/printTable';
import { installPeers } from './installPeers';
import { Asked, PeerBackend, Question, Side } from './PeerBackend';
import {
  configsOf,
  fillPeer,
  fillSteward,
  packOf,
  stewardVerdicts,
} from './peerSides';
import { peersEstate } from './peersEstate';

const PREFIX = `${process.env.BENCHMARK_PREFIX ?? 'steward_benchmark_'}peers_`;
const SIDES: Side[] = ['steward', 'techInsights', 'redHat'];
/** How long Steward remembers what somebody may see; after that a view is a first one. */
const REMEMBERED_MS = 31_000;
const VIEWS = 10;
const EXPORTS = 2;

/** What the overview asks, and the list of checks, which says what the peers' pages say. */
const PAGE: Question[] = [
  '/scores?limit=50',
  '/scores/summary',
  '/scores?limit=5&sort=drops',
  '/scores?limit=5&sort=rises',
  '/checks',
].map(path => ({ path: `/scorecards${path}` }));

const EXPORT = '/scorecards/export?content=verdicts';

/** Everything that is asked, and by whom. */
const QUESTIONS = {
  techInsights: {
    side: 'techInsights',
    what: 'Tech Insights: its page, which runs all checks',
    questions: [
      { path: '/tech-insights/checks/run', body: { entities: [] } },
    ] as Question[],
  },
  redHat: {
    side: 'redHat',
    what: 'Red Hat: one card, which aggregates one metric',
    questions: [{ path: '/scorecard/aggregations/bench.check0' }],
  },
  first: {
    side: 'steward',
    what: 'Steward: overview and checks, first view in half a minute',
    questions: PAGE,
  },
  page: {
    side: 'steward',
    what: 'Steward: overview and checks',
    questions: PAGE,
  },
  csv: {
    side: 'steward',
    what: 'Steward: all verdicts exported as CSV',
    questions: [{ path: EXPORT }],
  },
  ndjson: {
    side: 'steward',
    what: 'Steward: all verdicts exported as NDJSON',
    questions: [{ path: `${EXPORT}&format=ndjson` }],
  },
} as const;

type Name = keyof typeof QUESTIONS;

/** What was seen, by what was asked. */
class Rounds {
  readonly #seen = new Map<Name, Omit<Asked, 'bodies'>[]>();
  readonly #backends: Record<Side, PeerBackend>;

  constructor(backends: Record<Side, PeerBackend>) {
    this.#backends = backends;
  }

  /** Asks, notes what it took, and gives back the answers. */
  async ask(name: Name, times = 1): Promise<string[]> {
    const { side, questions } = QUESTIONS[name];
    let answers: string[] = [];
    for (let time = 0; time < times; time++) {
      const { bodies, ...seen } = await this.#backends[side].measure(
        ...questions,
      );
      answers = bodies;
      this.#seen.set(name, [...(this.#seen.get(name) ?? []), seen]);
    }
    return answers;
  }

  median(name: Name, figure: keyof Omit<Asked, 'bodies'> = 'seconds'): number {
    return this.#of(name, figure, 50);
  }

  print(): void {
    const names = Object.keys(QUESTIONS) as Name[];
    printTable(
      names.map(name => ({
        'what is asked': QUESTIONS[name].what,
        times: this.#seen.get(name)!.length,
        'median (s)': this.median(name).toFixed(3),
        'p95 (s)': this.#of(name, 'seconds', 95).toFixed(3),
        queries: this.median(name, 'queries').toLocaleString('en'),
        'answer (MB)': this.median(name, 'megabytes').toFixed(2),
        'peak MiB': this.#of(name, 'peakMib', 100),
      })),
    );
  }

  #of(name: Name, figure: keyof Omit<Asked, 'bodies'>, percent: number) {
    return percentile(
      this.#seen.get(name)!.map(one => one[figure]),
      percent,
    );
  }
}

/** Steward's overview beside what the peers' organization pages ask, on one PostgreSQL. */
async function main() {
  const count = Number(process.argv[2] ?? 2000);
  const checks = Number(process.argv[3] ?? 40);
  const rounds = Number(process.argv[4] ?? 5);
  const folder = await installPeers();
  await dropDatabases(PREFIX);
  const estate = peersEstate(count, checks);
  const temporary = mkdtempSync(join(tmpdir(), 'steward-benchmark-'));
  const estateFile = join(temporary, 'estate.json');
  const packFile = join(temporary, 'pack.yaml');
  writeFileSync(estateFile, JSON.stringify(estate));
  writeFileSync(packFile, packOf(checks));
  const configs = configsOf(estate, packFile);
  const started: [Side, PeerBackend][] = [];
  for (const side of SIDES) {
    const backend = await PeerBackend.start(side, {
      folder,
      estateFile,
      prefix: `${PREFIX}${side.toLowerCase()}_`,
      config: configs[side],
    });
    await backend.signIn(count);
    started.push([side, backend]);
    process.stdout.write(`${side}: the catalog has ${count} entities\n`);
  }
  const backends = Object.fromEntries(started) as Record<Side, PeerBackend>;
  const metrics = `${PREFIX}redhat_scorecard`;
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
  process.stdout.write('filled; each is asked once to warm up\n');
  const warming = new Rounds(backends);
  for (const name of Object.keys(QUESTIONS) as Name[]) {
    await warming.ask(name);
  }
  const seen = new Rounds(backends);
  let results: string[] = [];
  let aggregation: string[] = [];
  let lines: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const forgotten = setTimeout(REMEMBERED_MS);
    results = await seen.ask('techInsights');
    aggregation = await seen.ask('redHat');
    await forgotten;
    await seen.ask('first');
    await seen.ask('page', VIEWS);
    await seen.ask('csv', EXPORTS);
    lines = await seen.ask('ndjson', EXPORTS);
  }
  seen.print();
  await compareAnswers({ results, aggregation, lines });

  async function compareAnswers(answers: Record<string, string[]>) {
    const { passed } = await stewardVerdicts(backends.steward);
    const ran = (
      JSON.parse(answers.results[0]) as { results: { result: boolean }[] }[]
    ).flatMap(one => one.results);
    const exported = answers.lines[0]
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as { state: string });
    const knex = connectTo(metrics, 1);
    const [stored] = await knex('metric_values')
      .where({ status: 'success' })
      .count({ passed: '*' });
    await knex.destroy();
    const { result } = JSON.parse(answers.aggregation[0]);
    process.stdout.write(
      `\n${count} entities, ${checks} checks; ${passed} of ${exported.length} verdicts pass; Red Hat's aggregation is of ${result.total} entities\n`,
    );
    mustHold(
      'each side has a verdict for every entity and check, and the same of them pass',
      ran.length === count * checks &&
        exported.length === count * checks &&
        ran.filter(one => one.result).length === passed &&
        exported.filter(one => one.state === 'pass').length === passed &&
        Number(stored.passed) === passed &&
        result.total === count,
    );
  }

  const times = (peer: Name, ours: Name) =>
    seen.median(peer) / seen.median(ours);
  const faster = (peer: Name, ours: Name, least: number, what: string) =>
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
  await dropDatabases(PREFIX);
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
