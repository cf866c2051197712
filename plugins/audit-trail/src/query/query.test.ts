/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  parseQuery,
  printQuery,
} from '@steward/backstage-plugin-audit-trail-common';
import { englishWords } from '../__testUtils__/englishWords';
import { staticCompletions, tailOf, valueCompletion } from './completions';
import { describeTerm } from './describeTerm';
import { formOf, queryOf } from './filterForm';
import { rangeOf, withRange } from './range';
import { readQuery } from './readQuery';

describe('query helpers', () => {
  it('fill the form from a query and write it back without a loss', () => {
    const q =
      'actor:user:default/ana actor:user:default/b* action:task.* outcome:denied severity:high payments correlation:"a b" -account:111122223333 created:2026-11-01..2026-11-20';
    const query = parseQuery(q);
    const form = formOf(query);
    expect(form).toMatchObject({
      texts: {
        actor: 'user:default/ana, user:default/b*',
        action: 'task.*',
        account: '',
        correlation: 'a b',
      },
      choices: { outcome: ['denied'], severity: ['high'] },
      words: 'payments',
      firstDay: '2026-11-01',
      lastDay: '2026-11-20',
    });
    const again = queryOf(form, query);
    expect(new Set(again.terms.map(term => JSON.stringify(term)))).toEqual(
      new Set(query.terms.map(term => JSON.stringify(term))),
    );

    const changed = queryOf(
      { ...form, words: ' ', firstDay: '', lastDay: '2026-11-21' },
      query,
    );
    expect(printQuery(changed)).toBe(
      'actor:user:default/ana actor:user:default/b* action:task.* correlation:"a b" outcome:denied severity:high -account:111122223333 created:<2026-11-22',
    );
  });

  it('keep the time of day of a range that the form did not touch', () => {
    const query = parseQuery(
      'created:2026-11-20T10:00:00Z..2026-11-20T11:00:00Z',
    );
    const form = { ...formOf(query), words: 'more' };
    expect(rangeOf(queryOf(form, query))).toEqual(rangeOf(query));
  });

  it('put another time into a query', () => {
    const query = parseQuery(
      'created:>=2026-11-01 created:<2026-11-20 -created:2026-11-05 x',
    );
    expect(rangeOf(query)).toEqual({
      from: '2026-11-01T00:00:00.000Z',
      to: '2026-11-20T00:00:00.000Z',
    });
    expect(
      printQuery(withRange(query, { from: '2026-11-10T08:00:00.000Z' })),
    ).toBe('-created:2026-11-05 x created:>=2026-11-10T08:00:00.000Z');
    expect(printQuery(withRange(query, {}))).toBe('-created:2026-11-05 x');
  });

  it('say terms in words', () => {
    const words = parseQuery(
      'actor:ana -outcome:success action:task.* "a b" -x created:2026-11-21 created:2026-11-01..2026-11-20 created:>=2026-11-01 -created:<2026-11-01',
    ).terms.map(term => describeTerm(englishWords, term));
    expect(words).toEqual([
      'actor ana',
      'not outcome success',
      'action task.…',
      '“a b”',
      'not “x”',
      'on 21 Nov 2026',
      '1 Nov 2026 – 20 Nov 2026',
      'since 1 Nov 2026',
      'not before 1 Nov 2026',
    ]);
    expect(readQuery('nope:1').error).toMatch(
      /^nope:1 has an unknown qualifier/,
    );
  });

  it('suggest what can follow', () => {
    const now = Date.parse('2026-11-21T12:00:00Z');
    const texts = (draft: string) => {
      const tail = tailOf(draft);
      return (
        tail &&
        staticCompletions(englishWords, tail, now).map(({ text }) => text)
      );
    };
    expect(texts('')).toHaveLength(8);
    expect(texts('-ac')).toEqual(['-actor:', '-action:', '-account:']);
    expect(texts('x outcome:f')).toEqual(['x outcome:failure']);
    expect(texts('created:')).toEqual([
      'created:2026-11-21',
      'created:>=2026-11-14',
      'created:>=2026-10-22',
      'created:>=2025-11-21',
    ]);
    expect(texts('actor:"ana b')).toBeUndefined();
    expect(texts('unknown:x')).toEqual([]);
    const tail = tailOf('x -resource:pay');
    expect(tail).toEqual({
      before: 'x ',
      minus: '-',
      qualifier: 'resource',
      prefix: 'pay',
    });
    expect(tail && valueCompletion(tail, 'pay me*').text).toBe(
      'x -resource:"pay me*"',
    );
  });
});
