/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import createKnex from 'knex';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');
const PLUGINS = join(ROOT, 'plugins');
const page = readFileSync(join(ROOT, 'docs/uninstall.md'), 'utf8');

/** The tables that the migrations of a package make. */
async function tablesOf(directory: string): Promise<string[]> {
  const knex = createKnex({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
  });
  try {
    await knex.migrate.latest({ directory, tableName: 'migrations' });
    const rows = await knex('sqlite_master')
      .where({ type: 'table' })
      .select<{ name: string }[]>('name');
    return rows
      .map(({ name }) => name)
      .filter(name => !/^(sqlite_|migrations)/.test(name));
  } finally {
    await knex.destroy();
  }
}

/** Text files of plugins that are not tests. */
function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return entry.name.startsWith('__') ? [] : sourcesBelow(path);
    }
    return /\.(ts|tsx)$/.test(path) && !/\.test\.tsx?$/.test(path)
      ? [path]
      : [];
  });
}

describe('docs/uninstall.md', () => {
  it('names every table that a migration makes, and no other', async () => {
    const migrations = readdirSync(PLUGINS)
      .map(name => join(PLUGINS, name, 'migrations'))
      .filter(existsSync);
    const tables = (await Promise.all(migrations.map(tablesOf))).flat();
    const section = page.slice(
      page.indexOf('| plugin id'),
      page.indexOf('## Annotations'),
    );
    const named = [...section.matchAll(/`([a-z]+(?:_[a-z]+)+)`/g)].map(
      ([, name]) => name,
    );
    expect(tables.length).toBeGreaterThan(60);
    expect([...new Set(named)].sort()).toEqual(tables.sort());
  });

  it('names every annotation of ours, and no other', () => {
    const annotation = /steward\.dev\/[a-z]+(?:-[a-z]+)*/g;
    const used = readdirSync(PLUGINS)
      .map(name => join(PLUGINS, name, 'src'))
      .filter(existsSync)
      .flatMap(sourcesBelow)
      .flatMap(file => readFileSync(file, 'utf8').match(annotation) ?? [])
      // The beginning of all annotations about a quota
      .filter(name => name !== 'steward.dev/quota');
    const named = (page.match(annotation) ?? []).filter(
      name => name !== 'steward.dev/quota',
    );
    expect([...new Set(named)].sort()).toEqual([...new Set(used)].sort());
  });
});
