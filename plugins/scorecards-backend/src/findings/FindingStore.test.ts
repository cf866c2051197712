/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices, TestDatabaseId } from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { PluginDatabase } from '@steward/backstage-plugin-portal-node';
import { createTestDatabases } from '@steward/backstage-plugin-portal-node/testUtils';
import { Finding } from '@steward/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { FindingStore } from './FindingStore';
import { factsOfFindings } from './factsOfFindings';
import { PlacementIndex } from './PlacementIndex';
import { takeFindings } from './takeFindings';

jest.setTimeout(120_000);

const ACCOUNT = 'resource:default/payments';
const placement = new PlacementIndex([
  { entityRef: ACCOUNT, arns: [], accountId: '111122223333' },
]);

function finding(id: string, changes: Partial<Finding> = {}): Finding {
  return {
    id,
    control: { catalog: 'securityHub', id: 'S3.8' },
    title: 'Buckets block public access',
    outcome: 'fail',
    severity: 'high',
    resource: { arn: `arn:aws:s3:::${id}`, accountId: '111122223333' },
    createdAt: '2026-10-01T00:00:00.000Z',
    observedAt: '2026-11-01T00:00:00.000Z',
    ...changes,
  };
}

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('%s', databaseId => {
  const time = { now: new Date('2026-11-29T12:00:00.000Z') };
  let knex: Knex;
  let store: FindingStore;

  beforeEach(async () => {
    knex = await databases.init(databaseId as TestDatabaseId);
    time.now = new Date('2026-11-29T12:00:00.000Z');
    store = new FindingStore({
      database: PluginDatabase.create(mockServices.database({ knex }), {
        directory: resolvePackagePath(
          '@steward/backstage-plugin-scorecards-backend',
          'migrations',
        ),
      }),
      clock: () => time.now,
    });
  });

  async function* pieces(findings: Finding[], whole: boolean, failure?: Error) {
    for (const one of findings) {
      yield { findings: [one], refused: [] };
    }
    if (failure) {
      throw failure;
    }
    return { whole };
  }

  async function push(
    findings: Finding[],
    options: {
      source?: string;
      scope?: string;
      whole?: boolean;
      failure?: Error;
    } = {},
  ) {
    const { source = 'prowler', scope = '', whole = true } = options;
    return takeFindings({
      push: await store.begin(source, scope),
      pieces: pieces(findings, whole, options.failure),
      placement,
      clock: () => time.now,
    });
  }

  const rows = () => knex('scorecards_findings').orderBy('id').select('*');

  it('makes a report the truth of its source and scope', async () => {
    expect(await push([finding('a'), finding('b')])).toMatchObject({
      accepted: 2,
      changed: 2,
      ended: 0,
      unplaced: 0,
    });
    await push([finding('a')], { source: 'securityHub' });
    await push([finding('c')], { scope: 'other' });
    time.now = new Date('2026-11-30T12:00:00.000Z');
    expect(await push([finding('a', { outcome: 'pass' })])).toMatchObject({
      accepted: 1,
      changed: 2,
      ended: 1,
    });
    const found = (await store.findingsOf([ACCOUNT])).get(ACCOUNT);
    expect(found?.observations).toMatchObject([
      { source: 'prowler', passed: 1, failed: 1, failing: ['arn:aws:s3:::c'] },
      { source: 'securityHub', passed: 0, failed: 1 },
    ]);
    expect(
      (await rows()).map(row => [row.outcome, row.since, row.ended_at]),
    ).toEqual([
      ['pass', '2026-11-30T12:00:00.000Z', null],
      ['fail', '2026-10-01T00:00:00.000Z', '2026-11-30T12:00:00.000Z'],
      ['fail', '2026-10-01T00:00:00.000Z', null],
      ['fail', '2026-10-01T00:00:00.000Z', null],
    ]);
  });

  it('writes no finding when the same report comes again, also with new dates', async () => {
    const many = Array.from({ length: 1203 }, (_, index) =>
      finding(`f${index}`),
    );
    await push(many);
    const before = await rows();
    time.now = new Date('2026-11-30T12:00:00.000Z');
    const again = many.map(one => ({
      ...one,
      createdAt: '2026-11-30T10:00:00.000Z',
      observedAt: '2026-11-30T10:00:00.000Z',
    }));
    expect(await push(again)).toMatchObject({ accepted: 1203, changed: 0 });
    expect(await rows()).toEqual(before);
    const found = (await store.findingsOf([ACCOUNT])).get(ACCOUNT);
    expect(found?.observedAt).toBe('2026-11-30T12:00:00.000Z');
  });

  it('takes a finding back that ended', async () => {
    await push([finding('a')]);
    await push([]);
    expect((await store.findingsOf([ACCOUNT])).size).toBe(0);
    time.now = new Date('2026-11-30T12:00:00.000Z');
    expect(await push([finding('a')])).toMatchObject({ changed: 1 });
    const [row] = await rows();
    expect(row).toMatchObject({
      ended_at: null,
      since: '2026-11-30T12:00:00.000Z',
      created_at: '2026-10-01T00:00:00.000Z',
    });
  });

  it('ends nothing by a report that was cut off, and keeps its age', async () => {
    await push([finding('a'), finding('b')]);
    time.now = new Date('2026-11-30T12:00:00.000Z');
    expect(await push([finding('c')], { whole: false })).toMatchObject({
      accepted: 1,
      changed: 1,
      ended: 0,
      whole: false,
    });
    const found = (await store.findingsOf([ACCOUNT])).get(ACCOUNT);
    expect(found?.observations[0].failed).toBe(3);
    expect(found?.observedAt).toBe('2026-11-29T12:00:00.000Z');
  });

  it('shows nothing of a report that breaks off, and nothing of one that is still read', async () => {
    await push([finding('a')]);
    const failure = new Error('connection lost');
    const many = Array.from({ length: 700 }, (_, index) =>
      finding(`f${index}`),
    );
    await expect(push(many, { failure })).rejects.toThrow(failure);
    expect(await knex('scorecards_finding_changes').select('*')).toEqual([]);
    expect(await rows()).toHaveLength(1);

    // As if the process was killed: no abandon, no finish.
    const dead = await store.begin('prowler', '');
    await dead.add([{ finding: finding('x'), entityRef: ACCOUNT }]);
    expect(await rows()).toHaveLength(1);
    expect(await push([finding('a')])).toMatchObject({ changed: 0 });
    time.now = new Date('2026-12-01T12:00:00.000Z');
    await push([finding('a')]);
    expect(await knex('scorecards_finding_changes').select('*')).toEqual([]);
  });

  it('refuses the slower of two reports of one source, and mixes nothing', async () => {
    const [one, two] = [
      await store.begin('prowler', ''),
      await store.begin('prowler', ''),
    ];
    await one.add([{ finding: finding('a'), entityRef: ACCOUNT }]);
    await two.add([{ finding: finding('b'), entityRef: ACCOUNT }]);
    await two.finish({ whole: true, now: time.now });
    await expect(one.finish({ whole: true, now: time.now })).rejects.toThrow(
      /^Another report of prowler was stored/,
    );
    await one.abandon();
    expect((await rows()).map(row => row.arn)).toEqual(['arn:aws:s3:::b']);
  });

  it('refuses the second finding of one id, in one piece and far apart', async () => {
    const many = Array.from({ length: 600 }, (_, index) =>
      finding(`f${index}`),
    );
    const first = await push([
      finding('a'),
      finding('a', { outcome: 'pass' }),
      ...many,
      finding('a'),
    ]);
    expect(first).toMatchObject({
      accepted: 601,
      changed: 601,
      refusedCount: 2,
    });
    expect(first.refused[0]).toMatchObject({
      where: 'a',
      reason: expect.stringMatching(/same id/),
    });
    expect(await push([finding('a'), ...many, finding('a')])).toMatchObject({
      accepted: 601,
      changed: 0,
      refusedCount: 1,
    });
  });

  it('sets aside what it cannot place, pages it, and places it when the catalog knows more', async () => {
    const strangers = ['a', 'b', 'c'].map(id =>
      finding(id, { resource: { accountId: '444455556666', name: id } }),
    );
    expect(await push([...strangers, finding('d')])).toMatchObject({
      unplaced: 3,
    });
    const page = await store.unplaced({ limit: 2 });
    expect(page.items.map(({ finding: { id } }) => id)).toEqual(['a', 'b']);
    const rest = await store.unplaced({ limit: 2, cursor: page.nextCursor });
    expect(rest).toMatchObject({
      items: [{ source: 'prowler', finding: { id: 'c' } }],
    });
    expect(rest.nextCursor).toBeUndefined();
    await expect(store.unplaced({ limit: 2, cursor: 'x' })).rejects.toThrow(
      /cursor/,
    );

    const grown = new PlacementIndex([
      { entityRef: ACCOUNT, arns: [], accountId: '111122223333' },
      {
        entityRef: 'resource:default/new',
        arns: [],
        accountId: '444455556666',
      },
    ]);
    expect(await store.placeAgain(grown)).toBe(3);
    expect(await store.placeAgain(grown)).toBe(0);
    expect((await store.unplaced({ limit: 2 })).items).toEqual([]);
  });

  it('counts by control, and gives facts of what is open', async () => {
    await push([
      finding('a', {
        severity: 'critical',
        createdAt: '2026-11-19T12:00:00.000Z',
      }),
      finding('b', { outcome: 'suppressed' }),
      finding('c', { outcome: 'error' }),
      finding('d', { outcome: 'notApplicable' }),
      finding('e', { control: { catalog: 'cve', id: 'CVE-1' } }),
      finding('f', { control: { catalog: 'cve', id: 'CVE-2' } }),
      finding('g', { outcome: 'fail', resolvedAt: '2026-11-02T00:00:00.000Z' }),
      finding('h', { outcome: 'pass', resolvedAt: '2026-11-02T00:00:00.000Z' }),
    ]);
    const found = (
      await store.findingsOf([ACCOUNT, 'resource:default/none'])
    ).get(ACCOUNT)!;
    expect(found.observations).toMatchObject([
      { control: { catalog: 'cve', id: '*' }, failed: 2 },
      {
        control: { id: 'S3.8' },
        passed: 1,
        failed: 1,
        suppressed: 1,
        unknown: 1,
        failing: ['arn:aws:s3:::a'],
      },
    ]);
    expect(factsOfFindings(found, time.now)).toEqual({
      'findings.openCritical': 1,
      'findings.openHigh': 2,
      'findings.openMedium': 0,
      'findings.openLow': 0,
      'findings.worstSeverity': 'critical',
      'findings.oldestCriticalDays': 10,
      'findings.oldestHighDays': 59,
    });
    const dated = await store.datedFindings(
      ACCOUNT,
      '2026-11-01T00:00:00.000Z',
    );
    expect(dated).toHaveLength(8);
    expect(dated).toContainEqual({
      control: { catalog: 'securityHub', id: 'S3.8' },
      outcome: 'fail',
      createdAt: '2026-10-01T00:00:00.000Z',
      resolvedAt: '2026-11-02T00:00:00.000Z',
      endedAt: '2026-11-02T00:00:00.000Z',
    });
    expect(await store.forget('2026-11-20T00:00:00.000Z')).toBe(1);
    expect(await rows()).toHaveLength(7);
  });

  it('takes a date from the future for now', async () => {
    await push([finding('a', { createdAt: '2027-01-01T00:00:00.000Z' })]);
    expect((await rows())[0]).toMatchObject({
      created_at: '2026-11-29T12:00:00.000Z',
      since: '2026-11-29T12:00:00.000Z',
    });
  });

  it('goes down and up again', async () => {
    await push([finding('a')]);
    const directory = resolvePackagePath(
      '@steward/backstage-plugin-scorecards-backend',
      'migrations',
    );
    await knex.migrate.rollback({ directory }, true);
    expect(await knex.schema.hasTable('scorecards_findings')).toBe(false);
    await knex.migrate.latest({ directory });
    expect(await rows()).toEqual([]);
  });
});
