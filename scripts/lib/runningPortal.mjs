/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { StewardError } from './StewardError.mjs';
import { dataFolder } from './paths.mjs';

function pidFile() {
  return join(dataFolder(), 'portal.pid');
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The process that uses the data folder now, if there is one. */
export function findRunningPortal() {
  if (!existsSync(pidFile())) {
    return undefined;
  }
  const pid = Number(readFileSync(pidFile(), 'utf8'));
  return pid !== process.pid && isAlive(pid) ? pid : undefined;
}

/** Takes the data folder for this process; two portals on one SQLite folder would spoil it. */
export function claimDataFolder() {
  const pid = findRunningPortal();
  if (pid) {
    throw new StewardError(
      `A portal already runs on ${dataFolder()} (process ${pid}): stop it with Ctrl-C in its terminal, or give this one its own folder with STEWARD_DATA.`,
    );
  }
  mkdirSync(dataFolder(), { recursive: true });
  writeFileSync(pidFile(), String(process.pid));
  process.on('exit', () => rmSync(pidFile(), { force: true }));
}
