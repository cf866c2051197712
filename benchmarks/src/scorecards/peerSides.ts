/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { connectTo } from '../lib/createDatabase';
import { PeerBackend } from '../lib/PeerBackend';
import { waitUntil } from '../lib/waitUntil';
import { largeChecks, largeFacts } from './largeEstate';
import { PeersEstate } from './peersEstate';

/** A push of facts may have 20,000 of them. */
const ENTITIES_A_PUSH = 800;
const NEVER = { days: 300 };

/** Whose scorecards. */
export type Side = 'steward' | 'techInsights' | 'redHat';

/** The configuration of each side's scorecards: the same checks in its own words. */
export function configsOf(
  estate: PeersEstate,
  packFile: string,
): Record<Side, object> {
  return {
    steward: {
      scorecards: {
        packs: [packFile],
        facts: largeFacts.map(fact => ({ ...fact, maximumAge: NEVER })),
      },
    },
    techInsights: {
      techInsights: {
        factRetrievers: { bench: { cadence: '0 0 1 1 *' } },
        factChecker: {
          checks: Object.fromEntries(
            estate.checks.map(({ id, title, fact, passFrom }) => [
              id,
              {
                type: 'json-rules-engine',
                name: title,
                description: title,
                factIds: ['bench'],
                rule: {
                  conditions: {
                    all: [
                      {
                        fact,
                        operator: 'greaterThanInclusive',
                        value: passFrom,
                      },
                    ],
                  },
                },
              },
            ]),
          ),
        },
      },
    },
    redHat: {
      scorecard: {
        metricProviders: {
          bench: {
            all: {
              schedule: {
                frequency: { trigger: 'manual' },
                timeout: { minutes: 15 },
              },
            },
          },
        },
      },
    },
  };
}

/** The checks as a pack of Steward, which is YAML and so may be JSON. */
export function packOf(checks: number): string {
  return JSON.stringify({
    id: 'bench',
    title: 'Benchmark',
    version: '1.0.0',
    checks: largeChecks(checks),
  });
}

/** Pushes the facts, and waits until every verdict is there. */
export async function fillSteward(
  backend: PeerBackend,
  { entities, facts, checks }: PeersEstate,
): Promise<void> {
  const waiting = () =>
    backend.get<{ entities: number; waiting: number }>(
      '/scorecards/evaluations',
    );
  // People are not scored.
  const scored = entities.length - 1;
  await waitUntil(
    'scorecards have every entity',
    async () => (await waiting()).entities === scored,
  );
  for (let start = 0; start < facts.length; start += ENTITIES_A_PUSH) {
    await backend.post('/scorecards/facts', {
      source: 'bench',
      scope: String(start),
      facts: facts
        .slice(start, start + ENTITIES_A_PUSH)
        .flatMap(({ kind, namespace, name, values }) =>
          Object.entries(values).map(([fact, value]) => ({
            entityRef: `${kind}:${namespace}/${name}`,
            name: `bench.${fact}`,
            value,
          })),
        ),
    });
  }
  await waitUntil('every verdict is known', async () => {
    const { known } = await stewardVerdicts(backend);
    return known === facts.length * checks.length;
  });
  await waitUntil(
    'nothing waits for an evaluation',
    async () => (await waiting()).waiting === 0,
  );
}

/** How many verdicts Steward has, and how many of them pass. */
export async function stewardVerdicts(
  backend: PeerBackend,
): Promise<{ known: number; passed: number }> {
  const { items } = await backend.get<{
    items: { counts: Record<string, number> }[];
  }>('/scorecards/checks');
  const sum = (state: string) =>
    items.reduce((all, { counts }) => all + (counts[state] ?? 0), 0);
  const passed = sum('pass');
  return { known: passed + sum('warn') + sum('fail'), passed };
}

/** Waits until a peer has read everything, and has it do so where it does not at its start. */
export async function fillPeer(
  backend: PeerBackend,
  options: {
    database: string;
    table: string;
    rows: number;
    /** As `<plugin>/<task>`. */
    trigger?: string;
  },
): Promise<void> {
  if (options.trigger) {
    await backend.trigger(options.trigger);
  }
  const knex = connectTo(options.database, 1);
  await waitUntil(`${options.table} is filled`, async () => {
    const [{ rows }] = await knex(options.table).count({ rows: '*' });
    return Number(rows) === options.rows;
  });
  await knex.destroy();
}
