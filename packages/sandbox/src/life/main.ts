/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parseArgs } from 'node:util';
import { PersonaSession } from './PersonaSession';
import { playStories } from './playStories';
import { SandboxControl } from './SandboxControl';
import { stories } from './stories';
import type { Cast } from './Story';
import { waitForEstate } from './waitForEstate';

/** After that whatever is left undone stays so. */
const LONGEST_MS = 8 * 60_000;

async function main() {
  const { values } = parseArgs({
    options: {
      'portal-url': { type: 'string', default: 'http://localhost:7007' },
      'sandbox-url': { type: 'string', default: 'http://localhost:4566' },
    },
  });
  const cast = await signIn(values['portal-url'], values['sandbox-url']);
  await waitForEstate(cast.priya);
  const played = await playStories(stories, cast, {
    info: message => write('info', message),
    error: message => write('error', message),
  });
  return played === stories.flat().length ? 0 : 1;
}

async function signIn(portalUrl: string, sandboxUrl: string): Promise<Cast> {
  const as = (persona: string) => PersonaSession.signIn({ persona, portalUrl });
  return {
    dana: await as('dana.reyes'),
    priya: await as('priya.natarajan'),
    ravi: await as('ravi.menon'),
    fiona: await as('fiona.okafor'),
    sandbox: new SandboxControl(sandboxUrl),
  };
}

function write(level: 'info' | 'error', message: string) {
  const timestamp = new Date().toISOString();
  const entry = { timestamp, level, service: 'personas', message };
  process.stdout.write(`${JSON.stringify(entry)}\n`);
}

function fail(message: string) {
  write('error', message);
  process.exit(1);
}

setTimeout(
  () => fail(`Not done after ${LONGEST_MS / 60_000} minutes`),
  LONGEST_MS,
).unref();
main().then(
  exitCode => process.exit(exitCode),
  error => fail(error instanceof Error ? error.message : String(error)),
);
