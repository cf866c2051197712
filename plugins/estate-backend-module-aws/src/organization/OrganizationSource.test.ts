/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { classifyAwsError } from '@steward/backstage-plugin-aws-access-node';
import {
  AccountRecord,
  EstateRecord,
  OrganizationalUnitRecord,
  recordKey,
} from '@steward/backstage-plugin-estate-common';
import { SourceHarness } from '../__testUtils__/SourceHarness';
import { OrganizationSource } from './OrganizationSource';

function accountsOf(records: EstateRecord[]): AccountRecord[] {
  return records.filter(record => record.kind === 'account');
}

function unitsOf(records: EstateRecord[]): OrganizationalUnitRecord[] {
  return records.filter(record => record.kind === 'organizational-unit');
}

function keysOf(records: EstateRecord[]): string[] {
  return records.map(recordKey).sort();
}

describe('OrganizationSource', () => {
  let harness: SourceHarness;
  let source: OrganizationSource;

  beforeAll(async () => {
    harness = await SourceHarness.start({ clusters: 0, enclaves: 0 });
  });
  beforeEach(() => {
    harness.reset();
    source = OrganizationSource.create({ configId: 'default' });
  });
  afterAll(() => harness.stop());

  /** What the world says the accounts and units are. */
  function expectWorld(records: EstateRecord[]) {
    const { world } = harness.sandbox;
    const pathOf = (id: string) =>
      world.pathOf(id).split('/').slice(1).filter(Boolean);
    expect(
      accountsOf(records).map(account => ({
        id: account.id,
        name: account.name,
        state: account.state,
        tags: account.tags,
        path: account.organizationalUnitPath,
        management: account.management,
      })),
    ).toEqual(
      world.accounts.map(account => ({
        id: account.id,
        name: account.name,
        state: account.state,
        tags: account.tags,
        path: pathOf(account.parentId),
        management: account.id === world.managementAccount.id,
      })),
    );
    expect(
      unitsOf(records)
        .filter(unit => unit.parentId)
        .map(({ id, name, parentId, tags }) => ({ id, name, parentId, tags }))
        .sort((a, b) => a.id.localeCompare(b.id)),
    ).toEqual(
      world.organizationalUnits
        .map(({ id, name, parentId, tags }) => ({ id, name, parentId, tags }))
        .sort((a, b) => a.id.localeCompare(b.id)),
    );
  }

  it('lists accounts, units and tags, and finds a unit that nothing is in', async () => {
    const { world } = harness.sandbox;
    const first = await harness.read(source);
    expect(first).toMatchObject({ outcome: 'complete', quarantined: [] });
    expectWorld(first.records);
    expect(unitsOf(first.records)[0]).toMatchObject({
      id: world.organization.rootId,
      name: 'Root',
      arn: `arn:aws:organizations::${world.managementAccount.id}:root/${world.organization.id}/${world.organization.rootId}`,
    });
    expect(first.records[20]).toMatchObject({
      organizationId: world.organization.id,
      partition: 'aws',
      joinedAt: expect.stringMatching(/Z$/),
    });

    const leaf = world.organizationalUnitByName('Suspended');
    const empty = { id: 'ou-new1-11111111', name: 'Empty', tags: {} };
    world.apply({ type: 'unitCreated', unit: { ...empty, parentId: leaf.id } });
    expectWorld((await harness.read(source)).records);
  });

  it('says that a listing which contradicts itself is not complete', async () => {
    const { faults, world } = harness.sandbox;
    const match = { service: 'organizations', operation: 'ListAccounts' };
    await harness.read(source);

    faults.add({ match, effect: { kind: 'empty' } });
    expect(await harness.read(source)).toMatchObject({
      outcome: 'partial',
      problem: { code: 'EmptyListing' },
    });

    faults.clear();
    faults.add({
      match: { ...match, operation: 'ListOrganizationalUnitsForParent' },
      effect: { kind: 'truncate', keep: 1 },
    });
    expect(await harness.read(source)).toMatchObject({
      outcome: 'partial',
      problem: { code: 'TreeIncomplete' },
    });

    faults.clear();
    world.apply({
      type: 'accountRemoved',
      accountId: world.managementAccount.id,
    });
    const headless = await harness.read(source);
    expect(headless.outcome).toBe('partial');
    expect(headless.problem?.code).toMatch(
      /ManagementAccountMissing|OrganizationChanged/,
    );

    harness.reset();
    const before = await harness.read(source);
    harness.remember(
      source.id,
      before.records.map(record =>
        'organizationId' in record
          ? { ...record, organizationId: 'o-elsewhere1' }
          : record,
      ),
    );
    expect(await harness.read(source)).toMatchObject({
      outcome: 'partial',
      records: [],
      problem: {
        code: 'OrganizationChanged',
        message: expect.stringContaining('o-elsewhere1'),
      },
    });
  });

  it('tells a truncated listing from removed accounts', async () => {
    const { faults, world } = harness.sandbox;
    const { records } = await harness.read(source);
    const [removed, kept] = world.accounts.slice(-2);
    const unit = world.organizationalUnitByName('Suspended');
    world.apply({ type: 'accountRemoved', accountId: removed.id });
    faults.add({
      match: { operation: 'ListAccounts' },
      effect: { kind: 'truncate', keep: 10 },
    });
    const truncated = await harness.read(source);
    expect(accountsOf(truncated.records)).toHaveLength(10);

    const [shard] = await source.listShards();
    const missing = records.filter(
      ({ id }) => id === removed.id || id === kept.id || id === unit.id,
    );
    const gone = { ...missing[0], id: 'ou-gone-00000000' };
    const answers = await source.confirmRemoval(
      [...missing, gone],
      shard,
      harness.context(),
    );
    expect(Object.fromEntries(answers)).toEqual({
      [`account:${removed.id}`]: 'gone',
      [`account:${kept.id}`]: 'present',
      [`organizational-unit:${unit.id}`]: 'present',
      'organizational-unit:ou-gone-00000000': 'gone',
    });

    const context = harness.context();
    const many = await source.confirmRemoval(records, shard, context);
    expect(context.session.meter.read().calls).toBe(25);
    expect([...many.values()]).toContain('unknown');
  });

  it.each([
    ['empty pages with a token', { kind: 'emptyPage' as const }],
    ['a page token that expires once', { kind: 'expirePageToken' as const }],
    ['throttling', { kind: 'throttle' as const, rate: 0.2 }],
  ])('survives %s', async (_, effect) => {
    harness.sandbox.faults.add({
      effect,
      match: { service: ['organizations', 'tagging'] },
      ...(effect.kind === 'expirePageToken' ? { times: 1 } : {}),
    });
    const reading = await harness.read(source);
    expect(reading.outcome).toBe('complete');
    expectWorld(reading.records);
  });

  it('throws what it cannot interpret', async () => {
    const { faults } = harness.sandbox;
    const match = { operation: 'ListAccounts' };
    faults.add({ match, effect: { kind: 'repeatToken' } });
    await expect(harness.read(source)).rejects.toThrow(/same page token twice/);

    faults.clear();
    faults.add({ match, effect: { kind: 'deny' } });
    const error = await harness.read(source).catch(thrown => thrown);
    expect(classifyAwsError(error)).toMatchObject({
      kind: 'denied',
      missingAction: 'organizations:ListAccounts',
    });
  });

  it('does without State, Paths and ARNs, which older servers lack', async () => {
    const { faults, world } = harness.sandbox;
    faults.add({
      match: { service: 'organizations' },
      effect: { kind: 'omit', members: ['Paths', 'Path', 'Arn'] },
    });
    const byUnit = await harness.read(source);
    expect(byUnit.outcome).toBe('complete');
    expectWorld(byUnit.records);
    expect(byUnit.facts?.places).toBe('organizations:ListAccountsForParent');
    expect(byUnit.records[0]).toMatchObject({
      arn: expect.stringContaining(world.organization.id),
    });

    faults.add({
      match: { service: 'organizations' },
      effect: { kind: 'omit', members: ['State', 'Paths'] },
    });
    const byStatus = await harness.read(source);
    expect(byStatus.outcome).toBe('complete');
    const closed = world.accounts.find(({ state }) => state === 'CLOSED');
    const states = new Map(
      accountsOf(byStatus.records).map(({ id, state }) => [id, state]),
    );
    expect(states.get(world.managementAccount.id)).toBe('ACTIVE');
    expect(closed && states.get(closed.id)).toBe(closed && 'SUSPENDED');
  });

  it('reads tags one by one where the Tagging API is not right', async () => {
    const { faults, world } = harness.sandbox;
    const match = { service: 'tagging' };
    for (const effect of [
      { kind: 'empty' as const },
      { kind: 'deny' as const },
      { kind: 'error' as const, status: 501, code: 'NotImplemented' },
    ]) {
      harness.reset();
      faults.add({ match, effect });
      const reading = await harness.read(source);
      expect(reading.outcome).toBe('complete');
      expectWorld(reading.records);
      expect(reading.facts?.tags).toMatch(/ListTagsForResource in turn/);
      const again = await harness.read(source);
      expectWorld(again.records);
      expect(
        again.byOperation['organizations.ListTagsForResource'],
      ).toBeLessThan(30);
    }

    harness.reset();
    await harness.read(source);
    const [tagged] = world.accounts;
    faults.add({ match, effect: { kind: 'deny' } });
    faults.add({
      match: { operation: 'ListTagsForResource' },
      effect: { kind: 'deny' },
    });
    harness.memory.values.clear();
    const denied = await harness.read(source);
    expect(denied).toMatchObject({
      outcome: 'partial',
      problem: {
        missingAction: 'organizations:ListTagsForResource',
        fix: expect.stringContaining('tag:GetResources'),
      },
    });
    expect(accountsOf(denied.records)[0]).toMatchObject({
      id: tagged.id,
      tags: tagged.tags,
    });
  });

  it('sees changed and removed tags, and looks first at what an event named', async () => {
    const { faults, world } = harness.sandbox;
    const [one, two] = world.accounts.filter(({ tags }) => 'owner' in tags);
    await harness.read(source);
    const hostile = { 'cost "centre"': '0123456', 'ключ 🧪': 'true' };
    world.apply({ type: 'tagged', resourceId: one.id, tags: hostile });
    world.apply({
      type: 'untagged',
      resourceId: two.id,
      keys: Object.keys(two.tags),
    });
    const read = await harness.read(source);
    expectWorld(read.records);

    faults.add({ match: { service: 'tagging' }, effect: { kind: 'empty' } });
    await harness.read(source);
    world.apply({ type: 'tagged', resourceId: two.id, tags: { owner: 'new' } });
    expect(
      source.shardsOfEvent({
        source: 'aws.organizations',
        'detail-type': 'AWS API Call via CloudTrail',
        detail: {
          eventName: 'TagResource',
          requestParameters: { resourceId: two.id },
        },
      }),
    ).toEqual(['organization']);
    expectWorld((await harness.read(source)).records);
  });

  it('sets an account without a name aside and keeps the others', async () => {
    const { world } = harness.sandbox;
    const [, nameless, hostile] = world.accounts;
    world.apply({ type: 'accountRenamed', accountId: nameless.id, name: '' });
    const name = `Team "X" prod: {{ 🧪 }} ${'n'.repeat(200)}`;
    world.apply({ type: 'accountRenamed', accountId: hostile.id, name });
    const { outcome, records, quarantined } = await harness.read(source);
    expect(outcome).toBe('complete');
    expect(accountsOf(records)).toHaveLength(world.accounts.length - 1);
    expect(records.find(({ id }) => id === hostile.id)).toMatchObject({ name });
    expect(quarantined).toEqual([
      expect.objectContaining({
        key: `account:${nameless.id}`,
        field: 'name',
        fix: expect.stringContaining('needs a name'),
      }),
    ]);
  });

  it('names each missing right with the policy to add', async () => {
    const { faults } = harness.sandbox;
    expect(
      (await source.diagnose(harness.context())).map(
        ({ severity }) => severity,
      ),
    ).toEqual(Array(8).fill('ok'));
    faults.add({
      match: { operation: ['ListRoots', 'GetResources'] },
      effect: { kind: 'deny' },
    });
    const findings = await source.diagnose(harness.context());
    expect(findings.filter(({ severity }) => severity !== 'ok')).toEqual([
      expect.objectContaining({
        severity: 'error',
        action: 'organizations:ListRoots',
        fix: expect.stringContaining('"Action":["organizations:ListRoots"]'),
      }),
      expect.objectContaining({
        severity: 'warning',
        action: 'tag:GetResources',
      }),
    ]);
  });

  it('takes an empty listing for no evidence while nothing is known', async () => {
    const fresh = await SourceHarness.start({ clusters: 0, enclaves: 0 });
    const { faults, world } = fresh.sandbox;
    // Few are tagged, so that a few that are compared are all without tags.
    world.accounts.forEach((account, at) => {
      if (at % 9 !== 4) {
        Object.keys(account.tags).forEach(key => delete account.tags[key]);
      }
    });
    faults.add({ match: { service: 'tagging' }, effect: { kind: 'empty' } });
    const { records, facts, outcome } = await fresh.read(source);
    await fresh.stop();
    expect(outcome).toBe('complete');
    expect(facts?.tags).toMatch(/lacks tags of accounts/);
    expect(accountsOf(records).map(({ id, tags }) => [id, tags])).toEqual(
      world.accounts.map(({ id, tags }) => [id, tags]),
    );
  });
});

describe('OrganizationSource with 1,000 accounts', () => {
  it('reads accounts, tree and tags in at most 80 calls, time and again', async () => {
    const harness = await SourceHarness.start({
      accounts: 1000,
      clusters: 0,
      enclaves: 0,
    });
    const { world } = harness.sandbox;
    try {
      const source = OrganizationSource.create({ configId: 'default' });
      const tags = new Map(
        [...world.accounts, ...world.organizationalUnits].map(resource => [
          resource.id,
          resource.tags,
        ]),
      );
      let keys: string[] | undefined;
      for (const turn of [0, 1, 2, 23, 24, 25]) {
        await harness.memory.set('turn', turn);
        const reading = await harness.read(source);
        expect(reading.outcome).toBe('complete');
        expect(reading.calls).toBeLessThanOrEqual(80);
        expect(accountsOf(reading.records)).toHaveLength(1000);
        expect(unitsOf(reading.records)).toHaveLength(61);
        keys ??= keysOf(reading.records);
        expect(keysOf(reading.records)).toEqual(keys);
        for (const record of reading.records) {
          expect('tags' in record && record.tags).toEqual(
            tags.get(record.id) ?? {},
          );
        }
      }
    } finally {
      await harness.stop();
    }
  });
});
