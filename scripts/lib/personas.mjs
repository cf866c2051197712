/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from './launch.mjs';
import { dataFolder } from './paths.mjs';
import { ProcessLog } from './processLog.mjs';
import { say } from './progress.mjs';
import { toolchainEnvironment } from './toolchain.mjs';

/** Says whether personas have yet to act on this data; without it they never do. */
function noteFile() {
  return join(dataFolder(), 'personas.json');
}

function note(due) {
  mkdirSync(dataFolder(), { recursive: true });
  writeFileSync(noteFile(), `${JSON.stringify({ due })}\n`);
}

/**
 * Notes on fresh data that personas are to act, so that a first start that
 * fails leaves it to the next. They act in the sandbox alone: never in an AWS
 * or with a configuration that a person brings.
 */
export function notePersonas({ awsEndpoint, extraConfig }) {
  const fresh = !existsSync(join(dataFolder(), 'secrets.json'));
  if (fresh && !awsEndpoint && !extraConfig) {
    note(true);
  }
}

/** Whether personas have yet to act on this data. */
export function arePersonasDue() {
  return (
    existsSync(noteFile()) && JSON.parse(readFileSync(noteFile(), 'utf8')).due
  );
}

/** Has personas act in the portal, once for its data; says when they begin and end. */
export async function letPersonasAct(children, settings) {
  note(false);
  const log = new ProcessLog('personas');
  const since = Date.now();
  say('• Personas are at work: requests, approvals, exemptions, costs');
  const personas = launch(children, log, {
    folder: 'packages/sandbox',
    entry: 'src/life/main.ts',
    args: [
      '--portal-url',
      settings.portalUrl,
      '--sandbox-url',
      settings.sandboxUrl,
    ],
    env: toolchainEnvironment(),
  });
  const [exitCode] = await once(personas, 'exit');
  if (!children.stopping) {
    const result = exitCode === 0 ? '✔ done' : '! not everything went well';
    const seconds = Math.round((Date.now() - since) / 1000);
    say(`  ${result}; their log is ${log.file} (${seconds} s)`);
  }
}
