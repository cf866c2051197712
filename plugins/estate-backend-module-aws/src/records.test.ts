/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  accountRecordSchema,
  clusterRecordSchema,
  EstateRecord,
} from '@steward/backstage-plugin-estate-common';
import fc from 'fast-check';
import { mapCluster } from './eks/mapCluster';
import { mapEnclave } from './enclaves/mapEnclave';
import { mapAccount } from './organization/mapOrganization';
import { partRecords, toIsoDate, toRecord, toTags, toText } from './records';

const facts = {
  organizationId: 'o-a1b2c3d4e5',
  managementAccountId: '000000000001',
  partition: 'aws-cn',
};
const place = { accountId: '000000000001', region: 'eu-west-1' };

/** Any member of any answer, as a hostile or sloppy server may fill it. */
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(undefined),
  fc.constant(null),
  fc.date({ noInvalidDate: false }),
  fc.dictionary(fc.string(), fc.anything()),
);

function answer<K extends string>(keys: K[]) {
  return fc.record(
    Object.fromEntries(keys.map(key => [key, anything])) as Record<
      K,
      typeof anything
    >,
    { requiredKeys: [] },
  );
}

describe('records', () => {
  it('reads dates as text, seconds and milliseconds, and nothing from the rest', () => {
    const iso = '2026-05-28T20:26:40.000Z';
    expect(toIsoDate(new Date(iso))).toBe(iso);
    expect(toIsoDate('2026-05-28T22:26:40+02:00')).toBe(iso);
    expect(toIsoDate(1_780_000_000)).toBe(iso);
    expect(toIsoDate('1780000000000')).toBe(iso);
    for (const none of [undefined, null, '', 'soon', new Date(NaN), NaN, {}]) {
      expect(toIsoDate(none)).toBeUndefined();
    }
  });

  it('keeps tags as text, whatever they were, in a stable order', () => {
    expect(
      toTags([
        ['b', 123],
        ['a', '0123456'],
        ['', 'nothing'],
        [undefined, 'nothing'],
        ['c', undefined],
        ['d', true],
      ]),
    ).toEqual({ a: '0123456', b: '123', c: '', d: 'true' });
    expect(
      Object.keys(
        toTags([
          ['b', ''],
          ['a', ''],
        ]),
      ),
    ).toEqual(['a', 'b']);
    expect([toText(' '), toText(7), toText(null)]).toEqual([
      undefined,
      '7',
      undefined,
    ]);
  });

  it('sets aside what does not fit, with field, value, reason and fix', () => {
    const { quarantined } = toRecord(
      accountRecordSchema,
      { kind: 'account', id: '12345', name: 'x'.repeat(300) },
      { fix: 'do it', place: 'somewhere' },
    );
    expect(quarantined).toEqual({
      key: 'account:12345',
      kind: 'account',
      field: 'id',
      value: '12345',
      reason: 'is not an AWS account ID',
      fix: 'do it',
    });
    const nameless = toRecord(
      clusterRecordSchema,
      { kind: 'kubernetes-cluster' },
      { fix: '', place: 'eu-west-1/x' },
    );
    expect(nameless.quarantined?.key).toBe('kubernetes-cluster:eu-west-1/x');
  });

  it('maps any answer to a record or sets it aside, and never throws', () => {
    fc.assert(
      fc.property(
        answer([
          'Id',
          'Arn',
          'Name',
          'Email',
          'State',
          'Status',
          'JoinedTimestamp',
        ]),
        answer([
          'name',
          'arn',
          'status',
          'version',
          'endpoint',
          'createdAt',
          'tags',
        ]),
        answer([
          'id',
          'name',
          'status',
          'region',
          'accountId',
          'providerConfig',
          'createdAt',
          'updated_at',
        ]),
        (account, cluster, row) => {
          const mapped = [
            mapAccount(account as object, facts, { path: [], tags: {} }),
            mapCluster(cluster as object, place),
            mapEnclave(row, { region: 'eu-west-1' }),
          ];
          const { records, quarantined } = partRecords<EstateRecord>(mapped);
          expect(records.length + quarantined.length).toBe(3);
          for (const { key, reason, value = '' } of quarantined) {
            expect(key).toMatch(/:/);
            expect(reason).not.toBe('');
            expect(value.length).toBeLessThanOrEqual(200);
          }
        },
      ),
    );
  });
});

describe('mapAccount', () => {
  it('takes State before Status, keeps unknown states and marks the management account', () => {
    const map = (account: object) =>
      mapAccount(
        { Id: '000000000001', Name: ' Root "A" 🧪 ', ...account },
        facts,
        { path: ['r-ab12'], tags: { owner: '0123' } },
      ).record;
    expect(map({ State: 'CLOSED', Status: 'ACTIVE' })).toMatchObject({
      id: '000000000001',
      name: 'Root "A" 🧪',
      arn: 'arn:aws-cn:organizations::000000000001:account/o-a1b2c3d4e5/000000000001',
      state: 'CLOSED',
      management: true,
      partition: 'aws-cn',
      organizationalUnitPath: ['r-ab12'],
      tags: { owner: '0123' },
    });
    expect(map({ Status: 'SUSPENDED' })?.state).toBe('SUSPENDED');
    expect(map({ State: 'MOVING_HOUSE' })?.state).toBe('MOVING_HOUSE');
    expect(map({})?.state).toBe('UNKNOWN');
    expect(map({ Id: '000000000002' })?.management).toBe(false);
  });
});

describe('mapEnclave', () => {
  it('reads numbers as text, both spellings of dates, and account ids that lost their zeros', () => {
    const { record } = mapEnclave(
      {
        id: 'enc_1',
        status: 'DEPLOYED',
        account_id: 123,
        wallet_address: '0xabc',
        error_message: 'failed',
        createdAt: '2026-01-01T00:00:00Z',
        updatedAt: '2026-01-02T00:00:00Z',
        updated_at: '2026-01-03T00:00:00Z',
        providerConfig: { cpuCount: '4', memoryMiB: '4096', enableDebug: true },
      },
      { accountId: '000000000009', region: 'eu-west-1' },
    );
    expect(record).toEqual({
      kind: 'nitro-enclave',
      id: 'enc_1',
      status: 'DEPLOYED',
      accountId: '000000000123',
      region: 'eu-west-1',
      cpuCount: 4,
      memoryMib: 4096,
      walletAddress: '0xabc',
      errorMessage: 'failed',
      createdAt: '2026-01-01T00:00:00.000Z',
      updatedAt: '2026-01-03T00:00:00.000Z',
    });
    expect(
      mapEnclave(
        { id: 'a', status: 'X', providerConfig: { cpuCount: 1.5 } },
        place,
      ).quarantined,
    ).toMatchObject({ field: 'cpuCount', value: '1.5' });
    expect(
      mapEnclave({ id: 'a', status: 'X', accountId: 'prod' }, place)
        .quarantined,
    ).toMatchObject({ field: 'accountId', value: 'prod' });
  });
});
