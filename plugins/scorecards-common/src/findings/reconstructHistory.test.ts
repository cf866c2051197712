/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { DatedFinding, reconstructHistory } from './reconstructHistory';

const control = { catalog: 'securityHub', id: 'S3.8' };
const now = new Date('2026-11-29T15:00:00.000Z');

function history(findings: Partial<DatedFinding>[], days = 4) {
  return reconstructHistory(
    findings.map(one => ({ control, outcome: 'fail' as const, ...one })),
    days,
    now,
  ).map(
    ({ day, passed, failed }) => `${day.slice(5)} ${passed}/${passed + failed}`,
  );
}

describe('reconstructHistory', () => {
  it('lets a finding fail from its creation, to its end', () => {
    expect(history([{ createdAt: '2026-11-27T10:00:00Z' }])).toEqual([
      '11-27 0/1',
      '11-28 0/1',
    ]);
    expect(
      history([
        {
          createdAt: '2026-01-01T10:00:00Z',
          resolvedAt: '2026-11-27T10:00:00Z',
        },
      ]),
    ).toEqual(['11-25 0/1', '11-26 0/1']);
  });

  it('lets what was resolved pass afterwards', () => {
    expect(
      history([
        {
          outcome: 'pass',
          createdAt: '2026-11-26T10:00:00Z',
          resolvedAt: '2026-11-27T10:00:00Z',
        },
        { outcome: 'pass', createdAt: '2026-11-25T10:00:00Z' },
        { outcome: 'warn', createdAt: '2026-11-28T10:00:00Z' },
      ]),
    ).toEqual(['11-25 1/1', '11-26 1/2', '11-27 2/2', '11-28 2/3']);
  });

  it('ends what its source does not report any more', () => {
    expect(
      history([
        { createdAt: '2026-11-01T10:00:00Z', endedAt: '2026-11-26T10:00:00Z' },
        {
          outcome: 'pass',
          createdAt: '2026-11-01T10:00:00Z',
          endedAt: '2026-11-27T10:00:00Z',
        },
      ]),
    ).toEqual(['11-25 1/2', '11-26 1/1']);
  });

  it('makes nothing up', () => {
    expect(
      history([
        {},
        { createdAt: 'last week' },
        { createdAt: '2026-11-29T01:00:00Z' },
        { createdAt: '2027-01-01T01:00:00Z' },
        { outcome: 'suppressed', createdAt: '2026-11-01T00:00:00Z' },
        { outcome: 'unknown', createdAt: '2026-11-01T00:00:00Z' },
        {
          createdAt: '2026-11-28T00:00:00Z',
          resolvedAt: '2026-11-27T00:00:00Z',
        },
      ]),
    ).toEqual([]);
  });

  it('keeps controls apart, and vulnerabilities together', () => {
    const createdAt = '2026-11-28T00:00:00Z';
    expect(
      reconstructHistory(
        ['CVE-1', 'CVE-2']
          .map(
            (id): DatedFinding => ({
              control: { catalog: 'cve', id },
              outcome: 'fail',
              createdAt,
            }),
          )
          .concat({ control, outcome: 'pass', createdAt }),
        90,
        now,
      ),
    ).toEqual([
      {
        day: '2026-11-28',
        control: { catalog: 'cve', id: '*' },
        passed: 0,
        failed: 2,
      },
      { day: '2026-11-28', control, passed: 1, failed: 0 },
    ]);
  });
});
