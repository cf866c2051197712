/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CATALOG_FACTS,
  ESTATE_FACTS,
  FactDeclaration,
} from '@steward/backstage-plugin-scorecards-common';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { importTechInsights } from '../packs/importTechInsights';
import { joinPacks } from '../packs/joinPacks';
import { PackFault } from '../packs/PackFault';
import { readPack } from '../packs/readPack';
import { testPack } from '../packs/testPack';
import { readDeclarations } from './readDeclarations';

const USAGE = `Usage:
  steward-scorecards pack lint FILE... [--facts FILE]
  steward-scorecards pack test FILE... [--facts FILE]
  steward-scorecards pack import APP-CONFIG

lint    finds what is wrong with packs
test    lints packs, and judges their fixtures
import  prints the checks of Tech Insights in an app-config as a pack

--facts names a YAML list of facts that are pushed or that other modules
collect, as under scorecards.facts.`;

/** What the command prints, and its exit code. */
export interface CliResult {
  output: string;
  code: number;
}

const COMMANDS: Record<
  string,
  ((args: readonly string[]) => Promise<CliResult>) | undefined
> = { lint, test, import: importPack };

/** Runs `steward-scorecards`. @public */
export async function runCli(args: readonly string[]): Promise<CliResult> {
  const [subject, command, ...rest] = args;
  const run = subject === 'pack' && command ? COMMANDS[command] : undefined;
  if (!run || rest.length === 0) {
    return { output: USAGE, code: 2 };
  }
  try {
    return await run(rest);
  } catch (error) {
    return {
      output: error instanceof Error ? error.message : String(error),
      code: 2,
    };
  }
}

async function read(args: readonly string[]) {
  const files = [...args];
  const at = files.indexOf('--facts');
  const [, factsFile] = at === -1 ? [] : files.splice(at, 2);
  const declarations: FactDeclaration[] = [
    ...CATALOG_FACTS,
    ...ESTATE_FACTS,
    ...(factsFile
      ? readDeclarations(await readFile(factsFile, 'utf8'), factsFile)
      : []),
  ];
  const results = await Promise.all(
    files.map(async file =>
      readPack(await readFile(file, 'utf8'), file, declarations),
    ),
  );
  const joined = joinPacks(results.flatMap(({ pack }) => (pack ? [pack] : [])));
  return {
    declarations,
    joined,
    faults: [...results.flatMap(({ faults }) => faults), ...joined.faults],
  };
}

async function lint(args: readonly string[]): Promise<CliResult> {
  const { joined, faults } = await read(args);
  return {
    output: [
      ...faults.map(describe),
      `Checks without a fault: ${joined.checks.length}. Faults: ${faults.length}.`,
    ].join('\n'),
    code: faults.length > 0 ? 1 : 0,
  };
}

async function test(args: readonly string[]): Promise<CliResult> {
  const { declarations, faults, joined } = await read(args);
  const lines = faults.map(describe);
  let verdicts = 0;
  let failures = faults.length;
  for (const pack of joined.packs) {
    const result = await testPack(pack, declarations);
    verdicts += result.verdicts;
    failures += result.failures.length;
    lines.push(
      ...result.failures.map(
        one =>
          `${pack.origin}: fixture "${one.fixture}": ${one.checkId} is ${one.actual}, expected ${one.expected}. ${one.reason}`,
      ),
    );
  }
  return {
    output: [...lines, `Verdicts: ${verdicts}. Failures: ${failures}.`].join(
      '\n',
    ),
    code: failures > 0 ? 1 : 0,
  };
}

async function importPack([file]: readonly string[]): Promise<CliResult> {
  const { pack, notes } = importTechInsights(
    parse(await readFile(file, 'utf8')),
  );
  return {
    output: [...notes.map(note => `# ${note}`), pack].join('\n'),
    code: 0,
  };
}

function describe({ origin, path, checkId, reason, fix }: PackFault): string {
  const place = [origin, path].filter(Boolean).join(':');
  return `${place}: ${checkId ? `${checkId}: ` : ''}${reason} ${fix}`;
}
