/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  resolvePackagePath,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { FactDeclaration } from '@steward/backstage-plugin-scorecards-common';
import {
  JoinedPacks,
  joinPacks,
  LoadedPack,
  PackFault,
  readPack,
} from '@steward/backstage-plugin-scorecards-node';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';

/** The packs that come with Steward, by id. */
const INCLUDED = resolvePackagePath(
  '@steward/backstage-plugin-scorecards-backend',
  'packs',
);

/**
 * Loads packs, each from where it is: the id of one that comes with Steward or
 * with a module, the path of a file, or an address. What cannot be read is named, and stops
 * nothing else.
 */
export async function loadPacks(
  origins: readonly string[],
  options: {
    declarations: readonly FactDeclaration[];
    reader: UrlReaderService;
    /** Files of packs that modules come with, by id. */
    added?: ReadonlyMap<string, string>;
  },
): Promise<JoinedPacks> {
  const packs: LoadedPack[] = [];
  const faults: PackFault[] = [];
  for (const origin of origins) {
    try {
      const text = await readText(origin, options);
      const read = readPack(text, origin, options.declarations);
      faults.push(...read.faults);
      if (read.pack && packs.some(({ id }) => id === read.pack?.id)) {
        faults.push({
          origin,
          pack: read.pack.id,
          path: 'id',
          reason: `There is another pack ${read.pack.id}.`,
          fix: 'Give it another id, or take one of them out of scorecards.packs.',
        });
      } else if (read.pack) {
        packs.push(read.pack);
      }
    } catch (error) {
      faults.push({
        origin,
        reason: `It cannot be read: ${stringifyError(error)}`,
        fix: 'Correct scorecards.packs, or make the file readable for the backend.',
      });
    }
  }
  const joined = joinPacks(packs);
  return { ...joined, faults: [...faults, ...joined.faults] };
}

/** Ids of the packs that come with Steward. */
export async function includedPacks(): Promise<string[]> {
  const files = await readdir(INCLUDED);
  return files
    .filter(file => file.endsWith('.yaml'))
    .map(file => basename(file, '.yaml'))
    .sort();
}

async function readText(
  origin: string,
  options: { reader: UrlReaderService; added?: ReadonlyMap<string, string> },
): Promise<string> {
  if (/^https?:/.test(origin)) {
    const { buffer } = await options.reader.readUrl(origin);
    return (await buffer()).toString('utf8');
  }
  const path = /^[a-z][a-z0-9-]*$/.test(origin)
    ? options.added?.get(origin) ?? join(INCLUDED, `${origin}.yaml`)
    : resolve(origin);
  return readFile(path, 'utf8');
}
