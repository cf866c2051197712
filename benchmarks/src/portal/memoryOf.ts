/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** State of a socket that listens, in `/proc/net/tcp`. */
const LISTENING = '0A';

/**
 * The process that listens on a port of this machine. Linux only.
 *
 * @throws Error when there is none.
 */
export function listenerOn(port: number): number {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  const inodes = ['tcp', 'tcp6']
    .flatMap(name => readFileSync(`/proc/net/${name}`, 'utf8').split('\n'))
    .map(line => line.trim().split(/\s+/))
    .filter(([, local, , state]) => {
      return state === LISTENING && local.endsWith(`:${hex}`);
    })
    .map(columns => `socket:[${columns[9]}]`);
  const pid = readdirSync('/proc').find(
    name =>
      /^\d+$/.test(name) &&
      linksOf(`/proc/${name}/fd`).some(link => inodes.includes(link)),
  );
  if (!pid) {
    throw new Error(`Nothing listens on port ${port} of this machine`);
  }
  return Number(pid);
}

/** What a process holds in memory now, in MiB. Linux only. */
export function memoryOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)![1]) / 1024;
}

/** Where the links in a folder lead; none in one that has gone, or is not ours. */
function linksOf(folder: string): string[] {
  try {
    return readdirSync(folder).map(name => readlinkSync(`${folder}/${name}`));
  } catch {
    return [];
  }
}
