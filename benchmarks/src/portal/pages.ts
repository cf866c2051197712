/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PersonaSession } from '@steward/sandbox/src/life/PersonaSession';
import { loadavg } from 'node:os';
import { mustHold, printTable } from '../lib/printTable';
import { readArguments } from '../lib/readArguments';
import { PageMeter, Visit } from './PageMeter';
import { PortalBrowser } from './PortalBrowser';
import { homeOf, PortalPage, portalPages } from './portalPages';

const PORTAL = process.env.BENCHMARK_PORTAL ?? 'http://localhost:7007';
/** Only pages whose names hold this, and every request of theirs. */
const ONLY = process.env.BENCHMARK_PAGES;
/** Without rounds, requests are counted and nothing is timed. */
const [ROUNDS] = readArguments(3).sizes;
const MOST_REQUESTS = 40;
const MOST_ENTRY_MB = 2.7;
const USABLE_MS = 1_000;

/** What visits of one page took, each kind beginning with a new tab. */
interface Seen {
  page: PortalPage;
  /** With an empty cache, once. */
  cold: Visit;
  /** With what earlier visits left in the cache. */
  warm: Visit[];
  /** By a link of the home page, or of the settings for the home page itself. */
  within: Visit[];
}

async function measure(
  browser: PortalBrowser,
  page: PortalPage,
): Promise<Seen> {
  const window = await browser.openWindow(page.persona);
  const load = async () => {
    const tab = await PageMeter.of(await window.newPage());
    const visit = await tab.load(page);
    await tab.close();
    return visit;
  };
  const follow = async () => {
    const tab = await PageMeter.of(await window.newPage());
    await tab.load(originOf(page));
    const visit = await tab.follow(page);
    await tab.close();
    return visit;
  };
  const seen: Seen = { page, cold: await load(), warm: [], within: [] };
  for (let round = 0; round < ROUNDS; round++) {
    seen.warm.push(await load());
    seen.within.push(await follow());
  }
  await window.close();
  return seen;
}

function originOf({ path, persona }: PortalPage): PortalPage {
  const home = homeOf(persona);
  return path === home.path
    ? {
        ...home,
        path: '/settings',
        heading: 'Settings',
        shows: 'article, main',
      }
    : home;
}

function nameOf({ name, path, persona }: PortalPage): string {
  return path === '/' ? `${name} of ${persona}` : name;
}

/** The visit that took neither longest nor shortest. */
function middleOf(visits: Visit[]): Visit {
  const sorted = [...visits].sort((a, b) => a.usableMs - b.usableMs);
  return sorted[Math.floor(sorted.length / 2)];
}

function countOf({ requests }: Visit, kind: string): number {
  return requests.filter(request => request.kind === kind).length;
}

function kilobytesOf({ requests }: Visit): number {
  return Math.round(
    requests.reduce((sum, one) => sum + one.transferred, 0) / 1000,
  );
}

function printRequests(seen: Seen[]): void {
  process.stdout.write('\nWhat pages ask for, by a load of the portal\n');
  printTable(
    seen.map(({ page, cold, warm: [warm], within: [within] }) => ({
      page: nameOf(page),
      persona: page.persona,
      requests: cold.requests.length,
      scripts: countOf(cold, 'script'),
      API: countOf(cold, 'api'),
      'kB, empty cache': kilobytesOf(cold),
      ...(ROUNDS > 0 && {
        'kB, cached': kilobytesOf(warm),
        'requests within the portal': within.requests.length,
      }),
    })),
  );
}

function printTimes(seen: Seen[]): void {
  const seconds = ({ cpu, script }: Visit) =>
    `${cpu.toFixed(1)} (${script.toFixed(1)})`;
  process.stdout.write(
    '\nUntil pages are usable, and CPU seconds of the browser (of these in scripts)\n',
  );
  printTable(
    seen.map(({ page, cold, warm, within }) => ({
      page: nameOf(page),
      'ms, empty cache': Math.round(cold.usableMs),
      'ms, cached': Math.round(middleOf(warm).usableMs),
      'ms, within the portal': Math.round(middleOf(within).usableMs),
      'CPU, empty cache': seconds(cold),
      'CPU, cached': seconds(middleOf(warm)),
      'CPU, within the portal': seconds(middleOf(within)),
    })),
  );
}

function printEach({ page, cold, within }: Seen): void {
  for (const [index, { requests }] of [cold, ...within.slice(0, 1)].entries()) {
    const how = index === 0 ? 'loaded' : 'within the portal';
    process.stdout.write(`\n${nameOf(page)}, ${how}: ${requests.length}\n`);
    for (const { what, size } of requests) {
      process.stdout.write(`  ${size} ${what}\n`);
    }
  }
}

/** Every page of a seeded portal that is up, in a browser, as those see it whose page it is. */
async function main() {
  const session = await PersonaSession.signIn({
    persona: 'priya.natarajan',
    portalUrl: PORTAL,
  });
  const pages = await portalPages(session);
  const browser = await PortalBrowser.launch(PORTAL);
  const seen: Seen[] = [];
  for (const page of pages) {
    if (page.name.includes(ONLY ?? '')) {
      try {
        const one = await measure(browser, page);
        seen.push(one);
        process.stderr.write(
          `${nameOf(page)}: ${one.cold.requests.length} requests\n`,
        );
      } catch (error) {
        mustHold(`${nameOf(page)}: ${(error as Error).message}`, false);
      }
    }
  }
  await browser.close();

  printRequests(seen);
  if (ROUNDS > 0) {
    printTimes(seen);
  }
  if (ONLY !== undefined) {
    seen.forEach(printEach);
  }
  const entry = seen[0].cold.requests.filter(({ isEntry }) => isEntry);
  const sumOf = (of: 'size' | 'transferred') =>
    entry.reduce((sum, one) => sum + one[of], 0) / 1e6;
  process.stdout.write(
    `\n${entry.length} entry scripts: ${sumOf('size').toFixed(2)} MB, ${sumOf(
      'transferred',
    ).toFixed(
      2,
    )} MB over the wire. Load of the machine now: ${loadavg()[0].toFixed(1)}\n`,
  );
  mustHold(
    `entry scripts are at most ${MOST_ENTRY_MB} MB`,
    sumOf('size') <= MOST_ENTRY_MB,
  );
  for (const { page, cold, within } of seen) {
    mustHold(
      `${nameOf(page)}: at most ${MOST_REQUESTS} requests`,
      cold.requests.length <= MOST_REQUESTS,
    );
    if (ROUNDS > 0) {
      mustHold(
        `${nameOf(page)}: usable in ${USABLE_MS} ms within the portal`,
        middleOf(within).usableMs <= USABLE_MS,
      );
    }
  }
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
