/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  DefaultNamespaceEntityPolicy,
  Entity,
  EntityPolicies,
  FieldFormatEntityPolicy,
  groupEntityV1alpha1Validator,
  NoForeignRootFieldsEntityPolicy,
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
} from '@backstage/catalog-model';
import fc from 'fast-check';
import {
  accountRecord,
  clusterRecord,
  enclaveRecord,
  teamRecord,
  unitRecord,
} from '../__fixtures__/records';
import { EstateRecord } from '../records';
import { StoredRecord } from '../removals';
import { composeEntities } from './composeEntities';

const policy = EntityPolicies.allOf([
  new SchemaValidEntityPolicy(),
  new DefaultNamespaceEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);

async function expectAcceptedByTheCatalog(entity: Entity) {
  await policy.enforce(entity);
  const accepted =
    (await resourceEntityV1alpha1Validator.check(entity)) ||
    (await groupEntityV1alpha1Validator.check(entity));
  expect(accepted).toBe(true);
}

const user = (name: string, email: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name, namespace: 'default' },
  spec: { profile: { email }, memberOf: [] },
});

const store = (records: EstateRecord[], shardId = 'shard'): StoredRecord[] =>
  records.map(record => ({ record, shardId }));

function compose(
  records: StoredRecord[],
  compatibilityAnnotations = false,
  owners: Entity[] = [user('dana', 'dana@steward.example')],
) {
  return composeEntities({
    records,
    owners,
    ownership: {
      rules: [
        { type: 'account-tag', key: 'owner' },
        { type: 'organizational-unit-tag', key: 'owner' },
        {
          type: 'mapping',
          names: [{ pattern: 'shared-*', owner: 'platform' }],
        },
      ],
      default: 'group:default/platform',
    },
    compatibilityAnnotations,
  });
}

const root = unitRecord({ id: 'r-ab12', name: 'Root' });
const workloads = unitRecord({
  id: 'ou-ab12-workload0',
  tags: { Owner: 'lending' },
});

describe('composeEntities', () => {
  it('sets a record aside that it fails on, and composes the others', () => {
    const account = accountRecord();
    const { composed, quarantined } = compose(
      store([
        root,
        // As an earlier version may have stored it.
        { ...account, organizationalUnitPath: null as unknown as string[] },
        enclaveRecord({ id: 'sound', accountId: undefined }),
      ]),
    );
    expect(composed.map(({ recordKey }) => recordKey)).toEqual([
      'nitro-enclave:sound',
      'organizational-unit:r-ab12',
    ]);
    expect(quarantined).toMatchObject([
      {
        key: `account:${account.id}`,
        shardId: 'shard',
        reason: expect.stringMatching(/^No entity could be made of it: Type/),
      },
    ]);
  });

  it('makes the organization walkable: unit, account, cluster, enclave, namespace', async () => {
    const account = accountRecord({ tags: { Owner: 'payments' } });
    const cluster = clusterRecord({ tags: {} });
    const { composed, quarantined, unresolvedOwners } = compose(
      store([
        root,
        workloads,
        account,
        cluster,
        enclaveRecord({ accountId: account.id, owner: 'dana@steward.example' }),
        {
          kind: 'environment',
          id: 'core-prod-euc1',
          tenant: 'core',
          accountId: account.id,
          components: [
            { name: 'vpc', type: 'terraform', enabled: true, dependsOn: [] },
          ],
          unresolved: ['vars.x: {{ .y }}'],
        },
        teamRecord({
          displayName: 'Payments',
          members: ['dana@steward.example', 'gone@steward.example'],
          quota: { requests: { cpu: 20 }, objects: { pods: 50 } },
        }),
        teamRecord({ id: 'lending' }),
        {
          kind: 'kubernetes-namespace',
          id: 'prod/payments',
          name: 'payments',
          cluster: 'prod',
          team: 'payments',
        },
      ]),
      true,
    );
    expect(quarantined).toEqual([]);
    expect(unresolvedOwners).toEqual([
      {
        entityRef: 'group:default/payments',
        title: 'Payments',
        attempts: [
          { rule: 'members in team.yaml', value: 'gone@steward.example' },
        ],
      },
    ]);
    for (const { entity } of composed) {
      await expectAcceptedByTheCatalog(entity);
    }
    const byRef = new Map(composed.map(c => [c.entityRef, c]));
    const spec = (ref: string) => byRef.get(ref)?.entity.spec;

    expect(spec('resource:default/ou-ab12-workload0')).toMatchObject({
      partOf: ['resource:default/r-ab12'],
      owner: 'group:default/lending',
    });
    const accountEntity = byRef.get('resource:default/aws-123456789012');
    expect(accountEntity).toMatchObject({
      path: ['r-ab12', 'ou-ab12-workload0'],
      item: {
        type: 'cloud-account',
        title: 'prod-payments',
        owner: 'group:default/payments',
        ownerSource: 'account tag "owner"',
        state: 'ACTIVE',
      },
      entity: {
        metadata: {
          labels: { 'amazonaws.com/account-status': 'ACTIVE' },
          annotations: {
            'amazonaws.com/account-id': '123456789012',
            'amazon.com/account-id': '123456789012',
            'aws.amazon.com/resource-type': 'AWS::Organizations::Account',
            'steward.dev/owner-source': 'account tag "owner"',
          },
        },
        spec: {
          partOf: ['resource:default/ou-ab12-workload0'],
          organizationalUnits: [
            { id: 'r-ab12', name: 'Root' },
            { id: 'ou-ab12-workload0', name: 'Workloads' },
          ],
        },
      },
    });
    expect(
      spec('resource:default/prod-123456789012-eu-central-1'),
    ).toMatchObject({
      partOf: ['resource:default/aws-123456789012'],
      owner: 'group:default/payments',
      version: '1.33',
    });
    expect(spec('resource:default/enc_1700000000000_abc123def')).toMatchObject({
      owner: 'user:default/dana',
      partOf: ['resource:default/aws-123456789012'],
    });
    expect(spec('resource:default/payments-prod')).toMatchObject({
      partOf: ['resource:default/prod-123456789012-eu-central-1'],
      owner: 'group:default/payments',
    });
    expect(byRef.get('group:default/payments')?.entity).toMatchObject({
      metadata: {
        annotations: {
          'steward.dev/quota-requests.cpu': '20',
          'steward.dev/quota-pods': '50',
        },
      },
      spec: {
        members: ['user:default/dana'],
        unknownMembers: ['gone@steward.example'],
      },
    });
  });

  it('says which ownership rule won and lists owners that nobody answers to', () => {
    const { composed, unresolvedOwners } = compose(
      store([
        root,
        workloads,
        teamRecord({ id: 'lending' }),
        accountRecord({ id: '100000000001', tags: { owner: 'nobody' } }),
        accountRecord({
          id: '100000000002',
          name: 'shared-network',
          organizationalUnitPath: ['r-ab12'],
        }),
        teamRecord({ id: 'platform' }),
      ]),
    );
    const sources = Object.fromEntries(
      composed.map(c => [c.entityRef, [c.item.owner, c.item.ownerSource]]),
    );
    expect(sources['resource:default/aws-100000000001']).toEqual([
      'group:default/lending',
      'tag "owner" of organizational unit Workloads',
    ]);
    expect(sources['resource:default/aws-100000000002']).toEqual([
      'group:default/platform',
      'mapping of account names "shared-*"',
    ]);
    expect(sources['resource:default/r-ab12']).toEqual([
      'group:default/platform',
      'default',
    ]);
    expect(unresolvedOwners).toEqual([
      {
        entityRef: 'resource:default/aws-100000000001',
        title: 'prod-payments',
        attempts: [{ rule: 'account tag "owner"', value: 'nobody' }],
        owner: 'group:default/lending',
      },
    ]);
  });

  it('takes the lead of a team for a person, also when the catalog knows the team by the same address', () => {
    const tomas = user('tomas', 'tomas@steward.example');
    const records = store([
      teamRecord({
        email: 'tomas@steward.example',
        members: ['tomas@steward.example', 'dana', 'user:default/tomas'],
      }),
      teamRecord({
        id: 'lending',
        email: 'lending@steward.example',
        members: ['lending@steward.example', 'payments'],
      }),
    ]);
    const first = compose(records, false, [tomas, user('dana', 'd@x.example')]);
    const again = compose(records, false, [
      tomas,
      user('dana', 'd@x.example'),
      ...first.composed.map(({ entity }) => entity),
    ]);
    expect(
      again.composed.map(({ entity }) => [
        entity.metadata.name,
        entity.spec?.members,
      ]),
    ).toEqual([
      ['lending', []],
      ['payments', ['user:default/tomas', 'user:default/dana']],
    ]);
    expect(again.composed.map(c => c.entity)).toEqual(
      first.composed.map(c => c.entity),
    );
    expect(again.unresolvedOwners).toEqual([
      {
        entityRef: 'group:default/lending',
        title: 'lending',
        attempts: [
          {
            rule: 'owner.email in team.yaml',
            value: 'lending@steward.example',
            reason: 'group:default/lending is a group, not a user',
          },
          {
            rule: 'members in team.yaml',
            value: 'payments',
            reason: 'group:default/payments is a group, not a user',
          },
        ],
      },
    ]);
  });

  it('composes without the odd groups and users of the catalog', () => {
    const odd = { ...user('odd', ''), spec: { profile: 'none' } };
    const { composed, quarantined } = compose(
      store([teamRecord({ members: ['guest'] })]),
      false,
      [{ ...user('guest', ''), spec: undefined }, odd],
    );
    expect(composed[0].entity.spec?.members).toEqual(['user:default/guest']);
    expect(quarantined).toEqual([
      expect.objectContaining({
        key: 'User:default/odd',
        shardId: 'catalog',
        field: 'spec.profile',
      }),
    ]);
  });

  it('keeps every valid record under a name of its own and sets aside the rest', () => {
    const long = 'x'.repeat(100);
    const { composed, quarantined } = compose([
      ...store([
        accountRecord({ id: '100000000001', name: 'Team "X" prod' }),
        accountRecord({ id: '100000000002', name: 'Team "X" prod' }),
        accountRecord({ id: '100000000003', name: '🚀'.repeat(25) }),
        clusterRecord({ name: 'prod', accountId: '100000000001' }),
        clusterRecord({ name: 'prod', accountId: '100000000002' }),
        clusterRecord({ name: long, accountId: '100000000001' }),
        clusterRecord({ name: `${long}y`, accountId: '100000000001' }),
        enclaveRecord({ id: 'Enc-A', status: 'WEIRD STATE/é' }),
        enclaveRecord({ id: 'enc-a' }),
        enclaveRecord({ id: 'enc a' }),
        enclaveRecord({ id: '💥' }),
        enclaveRecord({ id: 'enc-b', description: '  ' }),
      ]),
      ...store([teamRecord({ id: 'payments' })], 'teams'),
      ...store([teamRecord({ id: 'Payments' })], 'teams-two'),
    ]);
    const refs = composed.map(c => c.entityRef);
    expect(new Set(refs).size).toBe(refs.length);
    expect(refs).toHaveLength(12);
    expect(quarantined.map(q => [q.key, q.field])).toEqual([
      ['nitro-enclave:enc-b', 'metadata.description'],
      ['team:payments', 'name'],
    ]);
    expect(quarantined[1].reason).toContain('teams-two');
  });

  it('sets a team aside whose group the catalog has from elsewhere, and names the holder', () => {
    const group = (location: string): Entity => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: {
        name: 'payments',
        annotations: { 'backstage.io/managed-by-location': location },
      },
      spec: { type: 'team', children: [] },
    });
    const teams = store([teamRecord({ id: 'payments' })]);
    const held = compose(teams, false, [group('ldap:acme')]);
    expect(held.composed).toEqual([]);
    expect(held.quarantined).toMatchObject([
      {
        value: 'group:default/payments',
        reason:
          'The catalog has this group from ldap:acme already, and keeps that one',
        fix: expect.stringContaining('groupNamespace under estate.teams'),
      },
    ]);
    const beside = store([
      teamRecord({ id: 'payments', groupNamespace: 'gitops' }),
    ]);
    expect(
      compose(beside, false, [group('ldap:acme')]).composed.map(
        ({ entityRef }) => entityRef,
      ),
    ).toEqual(['group:gitops/payments']);
    expect(
      compose(teams, false, [group('estate:teams')]).composed,
    ).toHaveLength(1);
  });

  it('depends on nothing but the records, and all it makes is valid', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
    const record: fc.Arbitrary<EstateRecord> = fc.oneof(
      fc
        .record({ id: fc.stringMatching(/^\d{12}$/), name: text, state: text })
        .map(rest => accountRecord(rest)),
      fc.record({ name: text, status: text }).map(rest => clusterRecord(rest)),
      fc
        .record({ id: text, status: text, description: text, owner: text })
        .map(rest => enclaveRecord(rest)),
      fc.record({ id: text, displayName: text }).map(rest => teamRecord(rest)),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(record, { selector: r => `${r.kind}:${r.id}` }),
        async records => {
          const forwards = compose(store(records));
          const backwards = compose(store([...records].reverse()));
          expect(backwards).toEqual(forwards);
          expect(forwards.composed.length + forwards.quarantined.length).toBe(
            records.length,
          );
          for (const { entity } of forwards.composed) {
            await expectAcceptedByTheCatalog(entity);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
