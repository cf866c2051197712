/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import fc from 'fast-check';
import { sandboxTeams } from './teams';
import { World } from './World';
import { enclaveStatuses } from './seed/enclaves';

function contentOf(world: World) {
  const { organization, organizationalUnits, accounts, clusters } = world;
  return {
    organization,
    organizationalUnits,
    accounts,
    clusters,
    enclaves: world.seedEnclaves(),
  };
}

describe('World', () => {
  it('is the same for the same options, and another for another seed', () => {
    fc.assert(
      fc.property(
        fc.record({
          accounts: fc.integer({ min: 1, max: 400 }),
          clusters: fc.integer({ min: 0, max: 60 }),
          enclaves: fc.integer({ min: 0, max: 60 }),
          seed: fc.integer({ min: 0, max: 1000 }),
        }),
        options => {
          const content = contentOf(World.create(options));
          expect(contentOf(World.create(options))).toEqual(content);
          expect(content.accounts).toHaveLength(options.accounts);
          const other = World.create({ ...options, seed: options.seed + 1 });
          expect(other.organization.id).not.toBe(content.organization.id);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('has a believable shape at any size', () => {
    for (const accounts of [40, 1000]) {
      const world = World.create({ accounts });
      const { organization } = world;
      const ids = new Set(world.accounts.map(account => account.id));
      expect(ids.size).toBe(accounts);
      expect(world.managementAccount.id).toBe(organization.managementAccountId);
      for (const account of world.accounts) {
        expect(world.isParent(account.parentId)).toBe(true);
        expect(account.name.length).toBeLessThanOrEqual(50);
        expect(account.email.length).toBeLessThanOrEqual(64);
        const depth = world.pathOf(account.parentId).split('/').length - 3;
        expect(depth).toBeLessThanOrEqual(4);
      }
      const teams = sandboxTeams.map(team => team.name);
      const owners = world.accounts.map(account => account.tags.owner);
      const owned = owners.filter(owner => teams.includes(owner)).length;
      expect(owned).toBeGreaterThan(accounts * 0.6);
      expect(owners.filter(owner => owner === undefined)).not.toHaveLength(0);
      expect(owners).toContain('dream-team');
      expect(world.clusters.every(cluster => ids.has(cluster.accountId))).toBe(
        true,
      );
    }
    const small = World.create();
    const large = World.create({ accounts: 1000 });
    expect(small.clusters).toHaveLength(25);
    expect(large.organizationalUnits).toHaveLength(60);
    for (const name of ['prod-payments', 'dev-data', 'shared-network']) {
      expect(large.accountByName(name).id).toBe(small.accountByName(name).id);
    }
    const enclaves = small.seedEnclaves();
    expect(enclaves).toHaveLength(60);
    expect(new Set(enclaves.map(enclave => enclave.status))).toEqual(
      new Set(enclaveStatuses),
    );
    for (const enclave of enclaves) {
      expect(enclave.id).toMatch(/^enc_\d{13}_[a-z0-9]{9}$/);
      expect(small.account(enclave.accountId)).toBeDefined();
      expect(Boolean(enclave.error_message)).toBe(enclave.status === 'FAILED');
    }
  });

  it('takes changes, and forgets them on reset', () => {
    const world = World.create();
    const before = contentOf(world);
    const { id } = world.accountByName('dev-growth');
    const unit = world.organizationalUnitByName('Policy Staging');
    world.apply({ type: 'accountMoved', accountId: id, parentId: unit.id });
    world.apply({
      type: 'accountRenamed',
      accountId: id,
      name: `${'long '.repeat(39)}🚀 "x"`,
    });
    world.apply({ type: 'tagged', resourceId: unit.id, tags: { a: 'b' } });
    world.apply({ type: 'unitRenamed', unitId: unit.id, name: 'Staging' });
    world.apply({ type: 'accountRemoved', accountId: '000000000000' });
    expect(world.account(id)).toMatchObject({
      parentId: unit.id,
      name: expect.stringContaining('🚀'),
    });
    expect(world.organizationalUnit(unit.id)).toMatchObject({
      name: 'Staging',
      tags: { owner: 'platform', a: 'b' },
    });
    expect(world.accountsOf(unit.id).map(account => account.id)).toContain(id);
    world.reset();
    expect(contentOf(world)).toEqual(before);
    expect(() => world.accountByName('nobody')).toThrow(
      'The sandbox has no account named nobody',
    );
  });
});
