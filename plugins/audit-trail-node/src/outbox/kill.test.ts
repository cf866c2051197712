/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { spawn } from 'child_process';
import { mkdtempSync } from 'fs';
import knexFactory from 'knex';
import { tmpdir } from 'os';
import { join } from 'path';

jest.setTimeout(120_000);

const KILLS = 3;

/** Runs the emitter until it said so many ids, then kills it; gives what it said. */
async function emitAndKill(filename: string, ids: number): Promise<string[]> {
  const child = spawn(
    process.execPath,
    [
      '--require',
      '@backstage/cli/config/nodeTransform.cjs',
      resolvePackagePath(
        '@steward/backstage-plugin-audit-trail-node',
        'src/__testUtils__/emitForever.ts',
      ),
      filename,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  child.stdout.on('data', chunk => {
    said += chunk;
    if (said.split('\n').length > ids) {
      child.kill('SIGKILL');
    }
  });
  await new Promise(resolve => child.on('close', resolve));
  // A line that was cut off was not heard.
  return said.split('\n').slice(0, -1);
}

describe('a process that is killed', () => {
  it('leaves every acknowledged event, once', async () => {
    const filename = join(
      mkdtempSync(join(tmpdir(), 'outbox-')),
      'shop.sqlite',
    );
    const acknowledged: string[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const ids = 5 + Math.floor(Math.random() * 200);
      acknowledged.push(...(await emitAndKill(filename, ids)));
    }
    const knex = knexFactory({
      client: 'better-sqlite3',
      connection: { filename },
      useNullAsDefault: true,
    });
    const rows = await knex('audit_trail_outbox').select('id', 'state');
    await knex.destroy();
    const ready = new Set(rows.filter(r => r.state === 'ready').map(r => r.id));
    expect(acknowledged.length).toBeGreaterThan(KILLS * 4);
    expect(acknowledged.filter(id => !ready.has(id))).toEqual([]);
    // At most one operation of each process is without its outcome.
    expect(rows.filter(r => r.state === 'open').length).toBeLessThanOrEqual(
      KILLS,
    );
  });
});
