/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import fc from 'fast-check';
import { sumAmounts } from '../money/amounts';
import { CostRow } from '../rows/CostRow';
import { allocate } from './allocate';
import { MappingRule, SplitMethod } from './MappingRule';

const rowOf = (overrides: Partial<CostRow> = {}): CostRow => ({
  day: '2026-11-01',
  payer: '111111111111',
  account: '222222222222',
  service: 'Amazon EC2',
  region: 'eu-central-1',
  category: 'Usage',
  recordType: 'Usage',
  tags: {},
  resource: '',
  currency: 'USD',
  billed: '10',
  effective: '10',
  list: '12',
  ...overrides,
});

const RULES: MappingRule[] = [
  {
    id: 'support',
    match: { services: ['AWS Support'] },
    owner: { share: 'shared', split: { method: 'proportional' } },
  },
  {
    id: 'payments-tag',
    match: { tags: { team: ['payments', 'pay'] } },
    owner: { share: 'allocated', team: 'group:default/payments' },
  },
  {
    id: 'search-account',
    match: { accounts: ['333333333333'] },
    owner: {
      share: 'allocated',
      team: 'group:default/search',
      entity: 'resource:default/search-prod',
    },
  },
];

describe('allocate', () => {
  it('gives a row to the first rule that matches it', () => {
    const { rows, proof } = allocate(
      [
        rowOf({ account: '333333333333', tags: { team: 'pay' } }),
        rowOf({ account: '333333333333', billed: '30', effective: '30' }),
        rowOf({ service: 'AWS Support', billed: '4', effective: '4' }),
        rowOf({ category: 'Credit', billed: '-2', effective: '-2' }),
      ],
      { rules: RULES },
    );
    expect(
      rows.map(({ share, rule, team, entity }) => [share, rule, team, entity]),
    ).toEqual([
      ['allocated', 'payments-tag', 'group:default/payments', ''],
      [
        'allocated',
        'search-account',
        'group:default/search',
        'resource:default/search-prod',
      ],
      ['shared', 'support', '', ''],
      ['unallocated', '', '', ''],
    ]);
    expect(proof).toEqual([
      {
        currency: 'USD',
        source: '42',
        allocated: '40',
        shared: '4',
        unallocated: '-2',
      },
    ]);
  });

  it('splits common cost in proportion to what teams cost themselves', () => {
    const { parts } = allocate(
      [
        rowOf({ tags: { team: 'pay' } }),
        rowOf({ account: '333333333333', effective: '30' }),
        rowOf({
          service: 'AWS Support',
          billed: '4',
          effective: '4',
          list: '4',
        }),
      ],
      { rules: RULES },
    );
    expect(parts.map(({ team, billed }) => [team, billed])).toEqual([
      ['group:default/payments', '1'],
      ['group:default/search', '3'],
    ]);
  });

  it('keeps a common cost whole when nobody can bear it', () => {
    const { parts, proof } = allocate([rowOf({ service: 'AWS Support' })], {
      rules: RULES,
    });
    expect(parts).toEqual([]);
    expect(proof[0]).toMatchObject({ source: '10', shared: '10' });
  });

  it('loses nothing and counts nothing twice', () => {
    const amount = fc
      .tuple(
        fc.integer({ min: -9_999_999, max: 9_999_999 }),
        fc.nat(9_999_999_999),
      )
      .map(([whole, part]) => `${whole}.${String(part).padStart(10, '0')}`);
    const row = fc
      .record({
        account: fc.constantFrom(
          '222222222222',
          '333333333333',
          '444444444444',
        ),
        service: fc.constantFrom('Amazon EC2', 'AWS Support', 'Tax'),
        currency: fc.constantFrom('USD', 'EUR'),
        tag: fc.constantFrom('', 'pay', 'other'),
        billed: amount,
        effective: amount,
      })
      .map(({ tag, ...overrides }) =>
        rowOf({ ...overrides, tags: tag ? { team: tag } : {} }),
      );
    const method = fc.constantFrom<SplitMethod | undefined>(
      undefined,
      {
        method: 'even',
        teams: ['group:default/a', 'group:default/b', 'group:default/a'],
      },
      { method: 'proportional' },
      {
        method: 'fixed',
        weights: { 'group:default/a': '0.7', 'group:default/b': '0.1' },
      },
    );
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 40 }),
        method,
        (rows, unallocated) => {
          const allocation = allocate(rows, { rules: RULES, unallocated });
          expect(allocation.rows).toHaveLength(rows.length);
          for (const proof of allocation.proof) {
            const own = rows.filter(
              ({ currency }) => currency === proof.currency,
            );
            expect(proof.source).toBe(
              sumAmounts(own.map(({ billed }) => billed)),
            );
            expect(
              sumAmounts([proof.allocated, proof.shared, proof.unallocated]),
            ).toBe(proof.source);
            const parts = allocation.parts.filter(
              part => part.currency === proof.currency && part.rule === '',
            );
            const borne = sumAmounts(parts.map(({ billed }) => billed));
            expect(borne).toBe(parts.length > 0 ? proof.unallocated : '0');
          }
        },
      ),
    );
  });
});
