/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  createContractRouter,
  NoticeStore,
} from '@steward/backstage-plugin-portal-node';
import { DEFAULT_TIER_POLICY } from '@steward/backstage-plugin-scorecards-common';
import { joinPacks } from '@steward/backstage-plugin-scorecards-node';
import { ScorecardAccess } from '@steward/backstage-plugin-scorecards-backend/src/access/ScorecardAccess';
import { CampaignStore } from '@steward/backstage-plugin-scorecards-backend/src/campaigns/CampaignStore';
import { Policy } from '@steward/backstage-plugin-scorecards-backend/src/checks/Policy';
import { scorecardsDatabase } from '@steward/backstage-plugin-scorecards-backend/src/database/scorecardsDatabase';
import { EntityStore } from '@steward/backstage-plugin-scorecards-backend/src/entities/EntityStore';
import { ExemptionRegister } from '@steward/backstage-plugin-scorecards-backend/src/exemptions/ExemptionRegister';
import { ExemptionStore } from '@steward/backstage-plugin-scorecards-backend/src/exemptions/ExemptionStore';
import { ForeignStore } from '@steward/backstage-plugin-scorecards-backend/src/exemptions/ForeignStore';
import { FactStore } from '@steward/backstage-plugin-scorecards-backend/src/facts/FactStore';
import { FindingStore } from '@steward/backstage-plugin-scorecards-backend/src/findings/FindingStore';
import { HistoryStore } from '@steward/backstage-plugin-scorecards-backend/src/history/HistoryStore';
import {
  Endpoints,
  spec,
} from '@steward/backstage-plugin-scorecards-backend/src/schema/openapi.generated';
import { addScoreRoutes } from '@steward/backstage-plugin-scorecards-backend/src/scores/scoreRoutes';
import { ScoreStore } from '@steward/backstage-plugin-scorecards-backend/src/scores/ScoreStore';
import { addEntityRoutes } from '@steward/backstage-plugin-scorecards-backend/src/verdicts/entityRoutes';
import { Evaluation } from '@steward/backstage-plugin-scorecards-backend/src/verdicts/Evaluation';
import { MoveCauses } from '@steward/backstage-plugin-scorecards-backend/src/verdicts/MoveCauses';
import { ScorecardReader } from '@steward/backstage-plugin-scorecards-backend/src/verdicts/ScorecardReader';
import { VerdictStore } from '@steward/backstage-plugin-scorecards-backend/src/verdicts/VerdictStore';
import { Knex } from 'knex';
import { percentile } from '../audit/percentile';
import { actAsAutovacuum } from '../lib/actAsAutovacuum';
import { connectTo, createDatabase } from '../lib/createDatabase';
import { dropDatabases } from '../lib/dropDatabases';
import { measured, millisecondsOf } from '../lib/measured';
import { mustHold, printTable } from '../lib/printTable';
import { readArguments } from '../lib/readArguments';
import { quiet } from '../lib/quietLogger';
import { serveOnLoopback } from '../lib/serveOnLoopback';
import {
  largeChecks,
  largeEntity,
  largeFacts,
  largeValues,
} from './largeEstate';

const PREFIX = `${process.env.BENCHMARK_PREFIX ?? 'steward_benchmark_'}scale`;
const CHUNK = 1000;
const PAGE = 100;
const ROUNDS = 20;
const TABS = 200;
const WRITERS = 3;

/** What people filter the heat map by. */
const FILTERS: Record<string, string> = {
  everything: '',
  'worst drops': 'sort=drops',
  'one team': 'owner=group:default/team-7',
  'one kind': 'type=nitro-enclave',
  'below the required tier': 'gap=below',
  'one tier': 'tier=bronze',
  'security below 60': 'pillar=security&below=60',
  'with failures': 'has=fail',
  'one organizational unit': 'organizationalUnit=ou-3',
  'one account': 'account=100000000042',
  words: 'query=thing%201234',
};

function createParts(knex: Knex, checks: number) {
  const database = scorecardsDatabase(mockServices.database({ knex }));
  const policy = new Policy({
    packs: joinPacks([
      {
        id: 'bench',
        title: 'Benchmark',
        version: '1.0.0',
        origin: 'bench',
        fixtures: [],
        checks: largeChecks(checks).map(check => ({
          check,
          pack: 'bench',
          policyVersion: '1.0.0',
        })),
      },
    ]),
    tiers: DEFAULT_TIER_POLICY,
    weights: {},
  });
  const parts = {
    policy,
    declarations: largeFacts,
    campaigns: new CampaignStore(database),
    entities: new EntityStore(database),
    exemptions: new ExemptionStore(database),
    facts: new FactStore(database),
    findings: new FindingStore({ database }),
    history: new HistoryStore(database),
    notices: new NoticeStore({ database, table: 'scorecards_notices' }),
    scores: new ScoreStore(database),
    verdicts: new VerdictStore(database),
  };
  return {
    ...parts,
    evaluation: new Evaluation({
      ...parts,
      database,
      exemptionsOf: refs => parts.exemptions.activeOf(refs),
    }),
    causes: new MoveCauses({
      ...parts,
      logger: quiet,
      sources: [],
    }),
    scorecards: new ScorecardReader({
      ...parts,
      register: new ExemptionRegister({
        ...parts,
        foreign: new ForeignStore(database),
      }),
    }),
  };
}

/** The pages' API for somebody who sees every `share`-th entity. */
async function startServer(
  parts: ReturnType<typeof createParts>,
  options: { count: number; share: number },
) {
  const decide =
    (result: AuthorizeResult) => async (requests: readonly unknown[]) =>
      requests.map(() => ({ result }));
  const permissions = {
    authorize: decide(AuthorizeResult.ALLOW),
    authorizeConditional: decide(
      options.share === 1 ? AuthorizeResult.ALLOW : AuthorizeResult.CONDITIONAL,
    ),
  } as unknown as ReturnType<typeof mockServices.permissions>;
  const catalog = catalogServiceMock({
    entities:
      options.share === 1
        ? []
        : Array.from(
            { length: Math.ceil(options.count / options.share) },
            (_, index) => largeEntity(index * options.share),
          ),
  });
  const access = new ScorecardAccess({
    auth: mockServices.auth(),
    catalog,
    httpAuth: mockServices.httpAuth(),
    permissions,
  });
  const router = createContractRouter<Endpoints>(spec);
  addScoreRoutes(router, { ...parts, access });
  addEntityRoutes(router, { ...parts, access });
  return serveOnLoopback(router);
}

/** Rows of facts, verdicts and scores that were written, as PostgreSQL counts them. */
async function writtenRows(knex: Knex): Promise<number> {
  // Each connection tells its own counts; while one sleeps, another is asked.
  await Promise.all(
    Array.from({ length: WRITERS }, () =>
      knex.raw('select pg_stat_force_next_flush(), pg_sleep(0.5)'),
    ),
  );
  const { rows } = await knex.raw(
    `select sum(n_tup_ins + n_tup_upd + n_tup_del) as count from pg_stat_user_tables
     where relname in ('scorecards_facts', 'scorecards_verdicts', 'scorecards_transitions', 'scorecards_scores', 'scorecards_daily')`,
  );
  return Number(rows[0].count);
}

async function putFacts(
  parts: ReturnType<typeof createParts>,
  count: number,
): Promise<number> {
  let changed = 0;
  for (let start = 0; start < count; start += CHUNK) {
    changed += await parts.facts.put(
      'bench/all',
      Array.from({ length: Math.min(CHUNK, count - start) }, (_, nth) => ({
        entityRef: `resource:default/thing-${start + nth}`,
        facts: largeValues(start + nth),
      })),
    );
  }
  return changed;
}

/** Every filter, several times, as the page asks: the map and its summary together. */
async function measurePages(
  parts: ReturnType<typeof createParts>,
  options: { count: number; share: number },
) {
  const server = await startServer(parts, options);
  await server.get(`/scores?limit=${PAGE}`);
  const rows = [];
  for (const [filter, query] of Object.entries(FILTERS)) {
    const times = [];
    for (let round = 0; round < ROUNDS; round++) {
      times.push(
        await millisecondsOf(() =>
          Promise.all([
            server.get(`/scores?limit=${PAGE}&${query}`),
            server.get(`/scores/summary?${query.replace(/(^|&)sort=\w+/, '')}`),
          ]),
        ),
      );
    }
    rows.push({ filter, p95: percentile(times, 95) });
  }
  const tabs = [];
  for (let nth = 0; nth < TABS; nth++) {
    const index =
      (nth * Math.floor(options.count / TABS / options.share) * options.share) %
      options.count;
    tabs.push(
      await millisecondsOf(() =>
        server.get(`/entities/resource/default/thing-${index}`),
      ),
    );
  }
  server.stop();
  return { rows, tab: percentile(tabs, 95) };
}

/** Entities × checks on PostgreSQL: evaluation, unchanged facts, and what the pages ask. */
async function main() {
  const [count, checks] = readArguments(50_000, 100).sizes;
  const never = new AbortController().signal;
  await createDatabase(PREFIX);
  const knex = connectTo(PREFIX, WRITERS);
  const reading = connectTo(PREFIX);
  const end = new AbortController();
  const vacuum = connectTo(PREFIX, 1);
  const vacuuming = actAsAutovacuum(vacuum, end.signal);
  const parts = createParts(knex, checks);
  for (let start = 0; start < count; start += CHUNK) {
    await parts.entities.put(
      Array.from({ length: Math.min(CHUNK, count - start) }, (_, nth) =>
        largeEntity(start + nth),
      ),
    );
  }
  const filled = await measured(() => putFacts(parts, count));
  await parts.facts.complete('bench', 'all', { lastsMs: 1e9 });
  const first = await measured(() => parts.evaluation.run(never));
  await parts.entities.markDue();
  const before = await writtenRows(knex);
  const again = await measured(() => parts.evaluation.run(never));
  const evaluated = await writtenRows(knex);
  const unchanged = await measured(() => putFacts(parts, count));
  const put = await writtenRows(knex);
  printTable(
    (
      [
        ['facts, all new', filled],
        ['first evaluation', first],
        ['evaluation, nothing changed', again],
        ['facts, unchanged', unchanged],
      ] as const
    ).map(([what, one]) => ({
      what,
      seconds: one.seconds.toFixed(1),
      'CPU seconds of Node': one.cpu.toFixed(1),
      'peak MiB': one.mebibytes,
    })),
  );
  const [{ verdicts }] = await knex('scorecards_verdicts').count({
    verdicts: '*',
  });
  process.stdout.write(
    `\n${verdicts} verdicts; ${
      filled.result
    } facts; an evaluation without a change wrote ${
      evaluated - before
    } rows, unchanged facts ${put - evaluated}\n`,
  );
  const pages = createParts(reading, checks);
  const all = await measurePages(pages, { count, share: 1 });
  const tenth = await measurePages(pages, { count, share: 10 });
  printTable(
    all.rows.map(({ filter, p95 }, index) => ({
      filter,
      'p95, sees all (ms)': Math.round(p95),
      'p95, sees a tenth (ms)': Math.round(tenth.rows[index].p95),
    })),
  );
  process.stdout.write(
    `\nentity tab p95: ${all.tab.toFixed(1)} ms, of a tenth ${tenth.tab.toFixed(
      1,
    )} ms\n`,
  );
  const worst = (of: typeof all) => Math.max(...of.rows.map(row => row.p95));
  mustHold('heat map and filters p95 < 300 ms', worst(all) < 300);
  mustHold('the same for somebody who sees a tenth', worst(tenth) < 300);
  mustHold('entity tab p95 < 100 ms', Math.max(all.tab, tenth.tab) < 100);
  mustHold(
    'full evaluation < 5 minutes',
    Math.max(first.seconds, again.seconds) < 300,
  );
  mustHold('memory < 1 GiB', Math.max(first.mebibytes, again.mebibytes) < 1024);
  mustHold(
    'what did not change writes nothing',
    put === evaluated && evaluated === before,
  );
  mustHold('every verdict is there once', Number(verdicts) === count * checks);
  end.abort();
  await vacuuming;
  await Promise.all([knex.destroy(), reading.destroy(), vacuum.destroy()]);
  await dropDatabases(PREFIX);
  process.exit();
}

if (require.main?.filename.endsWith('scorecards-scale')) {
  main().catch(error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  });
}
