/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import fc from 'fast-check';
import { chainOf, eventOf, sha256 } from '../__fixtures__/events';
import { ndjsonFormat } from '../export';
import { canonicalForm } from './hashing';
import { CHAIN_START, verifyChain } from './verifyChain';

const records = chainOf([1, 2, 3, 4, 5].map(index => eventOf(index)));

function parsed(line: string) {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

describe('verifyChain', () => {
  it('holds for a chain, whatever the order of keys', () => {
    expect(verifyChain(records, CHAIN_START, sha256)).toEqual({
      ok: true,
      checked: 5,
    });
    expect(verifyChain(records.slice(2), undefined, sha256)).toEqual({
      ok: true,
      checked: 3,
    });
    const turned = records.map(record =>
      Object.fromEntries(Object.entries(record).reverse()),
    ) as typeof records;
    expect(verifyChain(turned, CHAIN_START, sha256).ok).toBe(true);
  });

  it('names the first bad record', () => {
    const tampered = records.map(record =>
      record.seq === 3 ? { ...record, outcome: 'denied' } : record,
    );
    expect(verifyChain(tampered, CHAIN_START, sha256)).toEqual({
      ok: false,
      checked: 2,
      firstBad: {
        seq: 3,
        id: records[2].id,
        reason: 'its content does not have its hash',
      },
    });
    expect(
      verifyChain(
        records.filter(r => r.seq !== 3),
        CHAIN_START,
        sha256,
      ).firstBad,
    ).toMatchObject({
      seq: 4,
      reason: 'records 3 to 3 are missing before it',
    });
    expect(
      verifyChain([records[1], records[0]], undefined, sha256).firstBad,
    ).toMatchObject({ seq: 1 });
    expect(
      verifyChain(
        records.slice(1),
        { seq: 2, prevHash: records[2].hash },
        sha256,
      ).firstBad,
    ).toMatchObject({
      seq: 2,
      reason: 'its prevHash is not the hash of the record before it',
    });
  });

  it('sees any changed character of a line', () => {
    const line = ndjsonFormat.line(records[2]);
    fc.assert(
      fc.property(
        fc.nat(line.length - 1),
        fc.constantFrom('0', 'a', 'Z', ' ', '"'),
        (at, other) => {
          fc.pre(line[at] !== other);
          const changed = parsed(
            line.slice(0, at) + other + line.slice(at + 1),
          );
          fc.pre(changed !== undefined);
          const chain = [records[0], records[1], changed, ...records.slice(3)];
          expect(verifyChain(chain, CHAIN_START, sha256).ok).toBe(false);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('hashes the sealed name, not the name', () => {
    const sealed = {
      actor: { type: 'user', name: 'Ana', nameKey: 'k', sealedName: 's' },
    };
    expect(canonicalForm(sealed)).toBe(
      '{"actor":{"sealedName":"s","type":"user"}}',
    );
    expect(canonicalForm({ actor: { name: 'Ana' } })).toContain('Ana');
  });
});
