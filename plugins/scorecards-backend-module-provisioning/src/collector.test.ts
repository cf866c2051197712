/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  Finding,
  RunSummary,
} from '@steward/backstage-plugin-provisioning-common';
import { readPack, testPack } from '@steward/backstage-plugin-scorecards-node';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createProvisioningCollector,
  PROVISIONING_FACTS,
} from './createProvisioningCollector';
import { RunChanges } from './RunChanges';

const NOW = new Date('2026-11-30T00:00:00.000Z');
const ACCOUNT = 'resource:default/aws-111122223333';
const ENCLAVE = 'resource:default/kyc';

function entity(name: string, type: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name, namespace: 'default' },
    spec: { type },
  };
}

let count = 0;
function run(day: string, part: Partial<RunSummary> = {}): RunSummary {
  count += 1;
  return {
    id: `r${count}`,
    kind: 'enclave.rebuild',
    state: 'SUCCEEDED',
    target: { name: 'kyc', accountId: '111122223333' },
    entityRefs: [ENCLAVE],
    requestedBy: 'user:default/ana',
    createdAt: `${day}T00:00:00.000Z`,
    updatedAt: `${day}T01:00:00.000Z`,
    finishedAt: `${day}T01:00:00.000Z`,
    ...part,
  };
}

function start(runs: RunSummary[], findings: Finding[] = []) {
  const list = jest.fn(async ({ cursor }: { cursor?: string }) => {
    const at = Number(cursor ?? 0);
    return {
      items: runs.slice(at, at + 1),
      ...(at + 1 < runs.length && { nextCursor: String(at + 1) }),
    };
  });
  const collector = createProvisioningCollector({
    auth: mockServices.auth(),
    catalog: catalogServiceMock({
      entities: [
        entity('aws-111122223333', 'cloud-account'),
        entity('kyc', 'nitro-enclave'),
        entity('idle', 'environment'),
        entity('bucket', 's3-bucket'),
      ],
    }),
    provisioning: { list, findings: async () => ({ items: findings }) },
    clock: () => NOW,
  });
  const collect = async () => {
    const page = await collector.collect({
      scope: 'all',
      signal: new AbortController().signal,
    });
    return new Map(
      page.items.map(one => [one.entityRef, 'facts' in one && one.facts]),
    );
  };
  return { collect, list };
}

describe('createProvisioningCollector', () => {
  it('counts what failed and when something changed last, of an entity and of its account', async () => {
    const { collect } = start([
      run('2026-11-29', { state: 'FAILED' }),
      run('2026-11-20'),
      run('2026-11-10', { state: 'FAILED', entityRefs: [] }),
      run('2026-10-01', { state: 'FAILED' }),
      run('2026-09-01'),
    ]);
    const facts = await collect();
    expect(facts.get(ENCLAVE)).toEqual({
      'provisioning.failedRunCount': 1,
      'provisioning.driftCount': 0,
      'provisioning.lastChangeDays': 9,
    });
    expect(facts.get(ACCOUNT)).toMatchObject({
      'provisioning.failedRunCount': 2,
    });
  });

  it('knows that there was nothing, and nothing of what provisioning never changes', async () => {
    const facts = await start([]).collect();
    expect(facts.get('resource:default/idle')).toEqual({
      'provisioning.failedRunCount': 0,
      'provisioning.driftCount': 0,
      'provisioning.lastChangeDays': 365,
    });
    expect(facts.has('resource:default/bucket')).toBe(false);
  });

  it('reads page by page, and a year at most', async () => {
    const { collect, list } = start([
      run('2026-11-20'),
      run('2025-11-01'),
      run('2025-10-01'),
    ]);
    await collect();
    expect(list).toHaveBeenCalledTimes(2);
  });

  it('counts open findings as drift', async () => {
    const finding: Finding = {
      id: 'f1',
      type: 'row-without-execution',
      message: 'It says RUNNING, and AWS has nothing',
      accountId: '111122223333',
      foundAt: NOW.toISOString(),
    };
    const { collect } = start(
      [],
      [finding, { ...finding, id: 'f2', healedAt: NOW.toISOString() }],
    );
    expect((await collect()).get(ACCOUNT)).toMatchObject({
      'provisioning.driftCount': 1,
    });
  });
});

it('the pack gives the verdicts of its fixtures', async () => {
  const path = join(__dirname, '../packs/provisioning.yaml');
  const text = await readFile(path, 'utf8');
  const { pack, faults } = readPack(text, path, PROVISIONING_FACTS);
  expect(faults).toEqual([]);
  expect((await testPack(pack!, PROVISIONING_FACTS)).failures).toEqual([]);
});

it('says which runs changed an entity or an account', async () => {
  const list = jest.fn(async () => ({
    items: [run('2026-11-20'), run('2026-10-01')],
  }));
  const changes = new RunChanges({ list });
  const credentials = mockCredentials.user();
  const span = {
    from: '2026-11-01T00:00:00.000Z',
    to: '2026-11-30T00:00:00.000Z',
    credentials,
  };
  expect(
    await changes.changesOf({
      entity: entity('kyc', 'nitro-enclave'),
      ...span,
    }),
  ).toEqual([
    {
      runId: expect.any(String),
      title: 'rebuild enclave kyc in 111122223333',
      at: '2026-11-20T01:00:00.000Z',
    },
  ]);
  const account = entity('aws-111122223333', 'cloud-account');
  account.metadata.annotations = { 'amazonaws.com/account-id': '111122223333' };
  await changes.changesOf({ entity: account, ...span });
  expect(list.mock.calls).toEqual([
    [expect.objectContaining({ entityRef: ENCLAVE }), { credentials }],
    [expect.objectContaining({ accountId: '111122223333' }), { credentials }],
  ]);
});
