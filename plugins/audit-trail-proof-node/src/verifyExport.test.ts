/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuditEvent,
  AuditRecord,
  GENESIS_HASH,
  hashOf,
} from '@steward/backstage-plugin-audit-trail-common';
import { randomBytes } from 'crypto';
import { mkdtempSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { v7 as uuid } from 'uuid';
import { nameKeyOf, sealName } from './sealName';
import { sha256 } from './sha256';
import { runVerifier } from './runVerifier';
import { verifyExport } from './verifyExport';

const file = join(mkdtempSync(join(tmpdir(), 'audit-')), 'export.ndjson');
const actorKey = randomBytes(32).toString('hex');

function eventOf(): AuditEvent {
  const id = uuid();
  return {
    id,
    occurredAt: '2026-11-21T10:00:00.000Z',
    actor: { type: 'user', ref: 'user:default/ana', name: 'Ana Lee' },
    plugin: 'catalog',
    eventId: 'entity-mutate',
    action: 'entity.delete',
    resource: { type: 'entity', entityRef: 'component:default/payments' },
    outcome: 'success',
    severity: 'medium',
    correlationId: id,
    operationId: id,
    redactions: 0,
    schemaVersion: 1,
  };
}

function chainOf(count: number): AuditRecord[] {
  let prevHash = GENESIS_HASH;
  return Array.from({ length: count }, (_, index) => {
    const event = eventOf();
    const nameKey = nameKeyOf(actorKey, event.id);
    const actor = {
      ...event.actor,
      name: 'Ana Lee',
      sealedName: sealName('Ana Lee', nameKey),
      nameKey,
    };
    const record = {
      ...event,
      actor,
      seq: index + 1,
      recordedAt: event.occurredAt,
    };
    const hash = hashOf(prevHash, record, sha256);
    const chained = { ...record, prevHash, hash };
    prevHash = hash;
    return chained;
  });
}

const chain = chainOf(5);
const write = (records: AuditRecord[]) =>
  writeFileSync(file, records.map(one => `${JSON.stringify(one)}\n`).join(''));

describe('steward-audit-verify', () => {
  it('accepts an export in either order and with gaps', async () => {
    write(chain);
    expect(await verifyExport(file)).toEqual({
      ok: true,
      checked: 5,
      linked: 4,
      gaps: 0,
    });
    write([...chain].reverse());
    expect(await verifyExport(file)).toEqual({
      ok: true,
      checked: 5,
      linked: 4,
      gaps: 0,
    });
    write([chain[0], chain[2], chain[3]]);
    expect(await verifyExport(file)).toEqual({
      ok: true,
      checked: 3,
      linked: 1,
      gaps: 1,
    });
    expect(await runVerifier([file])).toEqual({
      code: 0,
      output: expect.stringMatching(/^OK: 3 records hold/),
    });
  });

  it('names the record of any changed byte', async () => {
    write(chain);
    const good = Buffer.from(
      chain.map(one => `${JSON.stringify(one)}\n`).join(''),
    );
    const lineStart = good.indexOf('\n') + 1;
    const lineEnd = good.indexOf('\n', lineStart);
    const missed: number[] = [];
    for (let at = lineStart; at < lineEnd; at += 1) {
      const bad = Buffer.from(good);
      bad[at] = bad[at] === 0x31 ? 0x32 : 0x31;
      writeFileSync(file, bad);
      const { firstBad } = await verifyExport(file);
      if (firstBad?.line !== 2) {
        missed.push(at);
      }
    }
    expect(missed).toEqual([]);
    const bad = Buffer.from(good);
    bad[lineStart + 20] = 0xff;
    writeFileSync(file, bad);
    expect(await runVerifier([file])).toEqual({
      code: 1,
      output: expect.stringMatching(/^BAD: line 2/),
    });
  });

  it('sees a name that was changed, a record twice, and a broken link', async () => {
    write([{ ...chain[0], actor: { ...chain[0].actor, name: 'Eve' } }]);
    expect((await verifyExport(file)).firstBad?.reason).toContain('actor.name');
    write([chain[0], chain[0]]);
    expect((await verifyExport(file)).firstBad?.reason).toContain('twice');
    const other = chainOf(2);
    write([chain[0], other[1]]);
    expect((await verifyExport(file)).firstBad).toMatchObject({
      line: 2,
      seq: 2,
      reason: expect.stringContaining('not linked'),
    });
    const { name, nameKey, ...forgotten } = chain[0].actor;
    write([{ ...chain[0], actor: forgotten }]);
    expect(await verifyExport(file)).toMatchObject({ ok: true });
    expect(await runVerifier(['/nowhere'])).toMatchObject({ code: 2 });
    expect(await runVerifier([])).toMatchObject({
      code: 2,
      output: expect.stringContaining('Usage'),
    });
  });
});
