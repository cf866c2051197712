/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import fc from 'fast-check';
import { checkListing, checkOrganization } from './checkListing';
import { factsOfAccounts } from './mapOrganization';
import { idsOfOrganizationEvent } from './organizationEvents';
import { parseOrganizationPath, pathOfAccount } from './organizationPath';
import { OrganizationTree } from './OrganizationTree';
import { probeBudget, probeLeaves, probeOrder } from './probeLeaves';
import { pickSample, sameTags } from './tags/pickSample';

const facts = {
  organizationId: 'o-a1b2c3d4e5',
  managementAccountId: '000000000001',
  partition: 'aws',
};
const path = { organizationId: 'o-a1b2c3d4e5', nodes: ['r-ab12', 'ou-1'] };

describe('organization paths', () => {
  it('reads paths of accounts and units and nothing else', () => {
    expect(
      parseOrganizationPath(
        'o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/111122223333/',
      ),
    ).toEqual({
      organizationId: 'o-a1b2c3d4e5',
      nodes: ['r-ab12', 'ou-ab12-11111111'],
    });
    expect(parseOrganizationPath('o-a1b2c3d4e5/r-ab12/')?.nodes).toEqual([
      'r-ab12',
    ]);
    for (const none of [
      undefined,
      7,
      '',
      'r-ab12/',
      'o-1/ou-1/',
      'o-1/r-1/x/',
    ]) {
      expect(parseOrganizationPath(none)).toBeUndefined();
    }
    expect(pathOfAccount(['?', 'o-1/r-1/'])?.nodes).toEqual(['r-1']);
    expect(pathOfAccount('o-1/r-1/')).toBeUndefined();
  });
});

describe('factsOfAccounts', () => {
  const account = (id: string, organization = 'o-a1b2c3d4e5') => ({
    Id: id,
    Arn: `arn:aws:organizations::000000000001:account/${organization}/${id}`,
  });

  it('reads the organization from the ARNs when they agree and are complete', () => {
    const [management, member] = [
      account('000000000001'),
      account('000000000002'),
    ];
    expect(factsOfAccounts([member, management])).toEqual(facts);
    expect(factsOfAccounts([])).toBeUndefined();
    expect(factsOfAccounts([member])).toBeUndefined();
    expect(
      factsOfAccounts([management, { Id: '000000000003' }]),
    ).toBeUndefined();
    expect(
      factsOfAccounts([management, account('000000000002', 'o-other')]),
    ).toBeUndefined();
  });
});

describe('checkListing', () => {
  const tree = OrganizationTree.create([
    { id: 'r-ab12' },
    { id: 'ou-1', parentId: 'r-ab12' },
  ]);
  const accounts = [{ Id: '000000000001' }];
  const paths = new Map([['000000000001', path]]);
  const check = (changes: Partial<Parameters<typeof checkListing>[0]>) =>
    checkListing({ facts, accounts, paths, tree, ...changes })?.code;

  it('finds each contradiction', () => {
    expect(check({})).toBeUndefined();
    expect(check({ accounts: [] })).toBe('EmptyListing');
    expect(check({ accounts: [{ Id: '000000000002' }] })).toBe(
      'ManagementAccountMissing',
    );
    expect(check({ tree: OrganizationTree.create() })).toBe('RootMissing');
    expect(
      check({
        paths: new Map([['000000000001', { ...path, organizationId: 'o-x' }]]),
      }),
    ).toBe('ForeignAccounts');
    expect(check({ tree: OrganizationTree.create([{ id: 'r-ab12' }]) })).toBe(
      'TreeIncomplete',
    );
    expect(check({ paths: new Map() })).toBe('ParentUnknown');
  });

  it('notices that the credentials see another organization', () => {
    const record = {
      kind: 'organizational-unit' as const,
      id: 'r-ab12',
      arn: 'arn',
      name: 'Root',
      organizationId: 'o-before',
      tags: {},
    };
    expect(checkOrganization(facts, [])).toBeUndefined();
    expect(checkOrganization(facts, [record])?.message).toMatch(
      /o-a1b2c3d4e5.*o-before/,
    );
  });
});

describe('probing leaves', () => {
  function forest(families: number, size: number) {
    const tree = OrganizationTree.create([{ id: 'r' }]);
    for (let family = 0; family < families; family += 1) {
      tree.add({ id: `p${family}`, parentId: 'r' });
      for (let leaf = 0; leaf < size; leaf += 1) {
        tree.add({ id: `p${family}-${leaf}`, parentId: `p${family}` });
      }
    }
    const leaves = tree.nodes.filter(({ id }) => id.includes('-'));
    return { tree, leaves };
  }

  it('lists every leaf within a round and never more than its budget', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 12 }),
        fc.nat(100),
        async (families, size, start) => {
          const { tree, leaves } = forest(families, size);
          const listed = new Set<string>();
          for (let turn = start; turn <= start + 24; turn += 1) {
            let calls = 0;
            await probeLeaves({
              tree,
              leaves,
              listed: families + 1,
              turn,
              first: new Set(),
              list: async ids => {
                calls += ids.length;
                ids.forEach(id => listed.add(id));
                return [];
              },
            });
            expect(calls).toBeLessThanOrEqual(
              probeBudget({
                leaves: leaves.length,
                listed: families + 1,
                turn,
              }),
            );
          }
          expect(listed.size).toBe(leaves.length);
        },
      ),
    );
  });

  it('goes on to the siblings of a leaf that has children, and first to what an event named', async () => {
    const { tree, leaves } = forest(2, 8);
    expect(probeOrder(tree, leaves, 0).slice(0, 3)).toEqual([
      'p0-0',
      'p1-0',
      'p0-1',
    ]);
    const listed: string[] = [];
    await probeLeaves({
      tree,
      leaves,
      listed: 6,
      turn: 0,
      first: new Set(['p1-7', 'elsewhere']),
      list: async ids => {
        listed.push(...ids);
        return ids
          .filter(id => id === 'p0-0')
          .map(id => ({ id: `${id}-child`, parentId: id }));
      },
    });
    expect(listed.slice(0, 2)).toEqual(['p1-7', 'p0-0']);
    expect(listed.slice(2, 9).every(id => id.startsWith('p0-'))).toBe(true);
    expect(listed).toHaveLength(11);
  });
});

describe('pickSample', () => {
  const tags = (...ids: string[]) =>
    new Map(ids.map(id => [id, { owner: 'x' }] as const));
  const ids = ['1', '2', '3', '4', '5', '6'];

  it('takes an account with and one without tags, preferring those that lost theirs', () => {
    const listed = tags('1', '2');
    const sample = pickSample({ ids, listed, before: tags(), turn: 0 });
    expect(sample).toHaveLength(2);
    expect(sample[0]).toBe('1');
    expect(
      pickSample({ ids, listed, before: tags('5'), turn: 1, few: true }),
    ).toEqual(['5']);
    expect(
      pickSample({ ids, listed, before: tags('5'), turn: 2, few: true }),
    ).toEqual(['1', '5']);
    expect(
      pickSample({ ids, listed: tags(), before: tags('6'), turn: 0 }),
    ).toEqual(['6', '1', '2']);
    expect(
      pickSample({ ids: [], listed: tags(), before: tags(), turn: 0 }),
    ).toEqual([]);
  });

  it('compares tags by key and value', () => {
    expect(sameTags({ a: '1', b: '2' }, { b: '2', a: '1' })).toBe(true);
    expect(sameTags({ a: '1' }, { a: '2' })).toBe(false);
    expect(sameTags(undefined, {})).toBe(true);
    expect(sameTags({ toString: '' }, { b: '' })).toBe(false);
  });
});

describe('idsOfOrganizationEvent', () => {
  const event = (
    detail: Record<string, unknown>,
    source = 'aws.organizations',
  ) => idsOfOrganizationEvent({ source, 'detail-type': 'x', detail });

  it('knows what changes the organization and what it is about', () => {
    expect(
      event({
        eventName: 'CreateAccountResult',
        serviceEventDetails: {
          createAccountStatus: {
            state: 'SUCCEEDED',
            accountId: '111122223333',
          },
        },
      }),
    ).toEqual(['111122223333']);
    expect(
      event({
        eventName: 'MoveAccount',
        requestParameters: { accountId: '111122223333', sourceParentId: 'r-1' },
      }),
    ).toEqual(['111122223333']);
    expect(
      event({
        eventName: 'CreateOrganizationalUnit',
        requestParameters: { parentId: 'ou-1', name: 'New' },
      }),
    ).toEqual(['ou-1']);
    expect(
      event(
        {
          service: 'organizations',
          resources: ['arn:aws:organizations::1:account/o-1/111122223333'],
        },
        'aws.tag',
      ),
    ).toEqual(['111122223333']);
    expect(
      idsOfOrganizationEvent({
        source: 'aws.tag',
        'detail-type': 'Tag Change on Resource',
        detail: { service: 'ec2' },
      }),
    ).toBeUndefined();
    expect(event({ eventName: 'ListAccounts' })).toBeUndefined();
    expect(event({ eventName: 'TagResource' }, 'aws.s3')).toBeUndefined();
  });
});
