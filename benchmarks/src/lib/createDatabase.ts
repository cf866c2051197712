/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import knexFactory, { Knex } from 'knex';
import { dropDatabases, POSTGRES } from './dropDatabases';

/** A new, empty database of its own on the server, in place of one of this name. */
export async function createDatabase(name: string): Promise<void> {
  await dropDatabases(name);
  const admin = knexFactory({
    client: 'pg',
    connection: `${POSTGRES}/postgres`,
  });
  await admin.raw('create database ??', [name]);
  await admin.destroy();
}

/**
 * Connects to a database on the server.
 *
 * @param connections - how many at most; with one, what it wrote can be counted on it
 */
export function connectTo(name: string, connections = 10): Knex {
  return knexFactory({
    client: 'pg',
    connection: `${POSTGRES}/${name}`,
    pool: { min: 1, max: connections },
  });
}
