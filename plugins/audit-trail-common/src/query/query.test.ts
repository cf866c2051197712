/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { toError } from '@backstage/errors';
import fc from 'fast-check';
import { AuditQuery, AuditTerm, TEXT_QUALIFIERS } from './AuditQuery';
import { parseQuery } from './parseQuery';
import { printQuery } from './printQuery';
import { wordsOf } from './wordsOf';

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter(value => wordsOf(value).length > 0);
const moment = fc
  .date({
    min: new Date('2000-01-01'),
    max: new Date('2100-01-01'),
    noInvalidDate: true,
  })
  .map(date => date.toISOString());
const day = moment.map(text => `${text.slice(0, 10)}T00:00:00.000Z`);

const term: fc.Arbitrary<AuditTerm> = fc.oneof(
  fc.record({
    kind: fc.constant('words' as const),
    value: words,
    negated: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('text' as const),
    qualifier: fc.constantFrom(
      ...TEXT_QUALIFIERS.filter(q => q !== 'outcome' && q !== 'severity'),
    ),
    value: words,
    prefix: fc.constant(false),
    negated: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('text' as const),
    qualifier: fc.constantFrom('actor' as const, 'action' as const),
    value: fc.stringMatching(/^[a-z:/.*-]+$/),
    prefix: fc.constant(true),
    negated: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('text' as const),
    qualifier: fc.constant('outcome' as const),
    value: fc.constantFrom('success', 'failure', 'denied'),
    prefix: fc.constant(false),
    negated: fc.boolean(),
  }),
  fc
    .tuple(
      fc.oneof(moment, day),
      fc.oneof(moment, day),
      fc.nat(2),
      fc.boolean(),
    )
    .filter(([a, b]) => a !== b)
    .map(([a, b, open, negated]) => {
      const [from, to] = [a, b].sort();
      return {
        kind: 'created' as const,
        from: open === 1 ? undefined : from,
        to: open === 2 ? undefined : to,
        negated,
      };
    }),
);

function outcomeOf(text: string): string {
  try {
    const query = parseQuery(text);
    const again = parseQuery(printQuery(query));
    return JSON.stringify(again) === JSON.stringify(query) ? 'same' : text;
  } catch (error) {
    return String(toError(error).name);
  }
}

describe('the query language', () => {
  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.array(term, { maxLength: 8 }), terms => {
        const query: AuditQuery = { terms };
        expect(parseQuery(printQuery(query))).toEqual(query);
      }),
    );
  });

  it('never fails but with a reason', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => {
        expect(outcomeOf(text)).toMatch(/^(same|InputError)$/);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads qualifiers, negation, quotes, prefixes, ranges and words', () => {
    expect(
      parseQuery(
        `actor:user:default/ana -outcome:success action:entity.* resource:"a b" created:2026-11-01..2026-11-21 "two words" -noise`,
      ).terms,
    ).toEqual([
      {
        kind: 'text',
        qualifier: 'actor',
        value: 'user:default/ana',
        prefix: false,
        negated: false,
      },
      {
        kind: 'text',
        qualifier: 'outcome',
        value: 'success',
        prefix: false,
        negated: true,
      },
      {
        kind: 'text',
        qualifier: 'action',
        value: 'entity.',
        prefix: true,
        negated: false,
      },
      {
        kind: 'text',
        qualifier: 'resource',
        value: 'a b',
        prefix: false,
        negated: false,
      },
      {
        kind: 'created',
        from: '2026-11-01T00:00:00.000Z',
        to: '2026-11-22T00:00:00.000Z',
        negated: false,
      },
      { kind: 'words', value: 'two words', negated: false },
      { kind: 'words', value: 'noise', negated: true },
    ]);
    expect(
      parseQuery('created:>2026-11-21 created:<=2026-11-21T10:00:00Z').terms,
    ).toEqual(
      [
        {
          kind: 'created',
          from: '2026-11-22T00:00:00.000Z',
          negated: false,
        },
        {
          kind: 'created',
          to: '2026-11-21T10:00:00.001Z',
          negated: false,
        },
      ].map(one => expect.objectContaining(one)),
    );
    expect(parseQuery('  ')).toEqual({ terms: [] });
  });

  it('takes the whole of time', () => {
    expect(parseQuery('created:0000-01-01..9999-12-31').terms).toEqual([
      {
        kind: 'created',
        from: '0000-01-01T00:00:00.000Z',
        to: '9999-12-31T23:59:59.999Z',
        negated: false,
      },
    ]);
    expect(parseQuery('created:>=0000-01-01T00:00:00+05:00').terms).toEqual([
      expect.objectContaining({ from: '0000-01-01T00:00:00.000Z' }),
    ]);
  });

  it.each([
    ['who:ana', /who:ana has an unknown qualifier; use one of actor, action/],
    [
      'outcome:maybe',
      /outcome:maybe is not possible; use one of success, failure, denied/,
    ],
    ['severity:hi*', /severity:hi\* is not possible/],
    [
      'created:2026-02-30',
      /created:2026-02-30 has no such date as 2026-02-30; write/,
    ],
    ['created:2026-13-01', /no such date/],
    ['created:yesterday', /no such date as yesterday/],
    ['created:2026-02-02..2026-02-01', /ends before it begins/],
    ['created:*..*', /has no end/],
    ['actor:', /actor: has no value/],
    ['actor:*', /actor:\* has no value/],
    ['"open', /quote that is not closed/],
    ['a"b', /quote/],
    ['x '.repeat(51), /51 terms; write at most 50/],
    ['x'.repeat(2001), /2001 characters/],
  ])('refuses %s', (query, message) => {
    expect(() => parseQuery(query)).toThrow(message);
  });
});
