/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createTestDatabases,
  createTestProvisioning,
  DANA,
  databaseIds,
  DEV,
  FIONA,
  group,
  MEI,
  people,
  PRIYA,
  prodRequest,
  RAVI,
  registered,
  user,
} from '../__testUtils__';

describe.each(databaseIds)('approvals on %s', databaseId => {
  const databases = createTestDatabases();
  const start = async (
    config: Parameters<typeof createTestProvisioning>[0]['config'] = {},
    entities = people,
  ) => {
    const knex = await databases.init(databaseId);
    const test = await createTestProvisioning({ knex, config, entities });
    const ask = async (overrides: Parameters<typeof prodRequest>[0] = {}) =>
      (await test.requests.submit(prodRequest(overrides), { ref: DANA })).run;
    const decide = (
      id: string,
      by: string,
      input: Partial<Parameters<typeof test.approvals.decide>[2]> = {},
    ) =>
      test.get(id).then(({ digest = '' }) =>
        test.approvals.decide(id, by, {
          decision: 'approve',
          digest,
          ...input,
        }),
      );
    return { ...test, knex, ask, decide };
  };

  it('takes only decisions of the right people, in time, about what is there', async () => {
    const { ask, decide, get, time, settle, outside } = await start();
    const run = await ask();
    await expect(decide(run.id, DANA)).rejects.toThrow(
      'You asked for it yourself',
    );
    await expect(decide(run.id, MEI)).rejects.toThrow(
      'Only group:default/approvers can decide, and you are in none of them',
    );
    await expect(
      decide(run.id, RAVI, { digest: 'a'.repeat(64) }),
    ).rejects.toThrow(/You looked at aaaaaaaaaaaa, but the run is/);
    await expect(
      decide(run.id, RAVI, { decision: 'reject', comment: ' ' }),
    ).rejects.toThrow('comment is missing');
    await expect(decide('nothing', RAVI)).rejects.toThrow('No run nothing');
    expect((await get(run.id)).decisions).toEqual([]);

    const rejected = await decide(run.id, PRIYA, {
      decision: 'reject',
      comment: 'too early',
    });
    // By the parent of her group.
    expect(rejected).toMatchObject({
      state: 'REJECTED',
      decisions: [{ by: PRIYA, memberOf: ['group:default/approvers'] }],
    });
    await expect(decide(run.id, RAVI)).rejects.toThrow(
      'is rejected; there is nothing to decide',
    );

    const late = await ask();
    expect(late.id).not.toBe(run.id);
    time.now = new Date('2026-11-29T10:00:00.000Z');
    await expect(decide(late.id, RAVI)).rejects.toThrow(
      'could be decided until 2026-11-29T10:00:00.000Z',
    );
    await settle();
    expect(await get(late.id)).toMatchObject({ state: 'EXPIRED' });
    expect(outside.work.size).toBe(0);
  });

  it('knows members and owners only from sources that people cannot register', async () => {
    const MALLORY = 'user:default/mallory';
    const { ask, decide, directory } = await start({}, [
      ...people.filter(({ metadata }) => metadata.name !== 'kyc'),
      user('mallory', 'helpers'),
      registered(group('helpers', 'approvers')),
      registered({
        ...group('kyc'),
        kind: 'Resource',
        relations: [{ type: 'ownedBy', targetRef: MALLORY }],
      }),
    ]);
    const run = await ask();
    await expect(decide(run.id, MALLORY)).rejects.toThrow(
      'Only group:default/approvers can decide, and you are in none of them',
    );
    expect(await directory.ownersOf('resource:default/kyc')).toBeUndefined();
    expect(await directory.ownedBy([MALLORY])).toEqual([]);
  });

  it('starts only what was approved', async () => {
    const { ask, decide, get, settle, outside, knex } = await start();
    const run = await ask();
    const tampered = await get(run.id);
    await decide(run.id, RAVI).then(() => settle());
    expect(outside.work.size).toBe(1);

    const other = await ask({ target: { name: 'other' } });
    // Somebody with access to the database makes it larger after the fact.
    await knex('provisioning_runs')
      .where({ id: other.id })
      .update({
        document: JSON.stringify({
          ...(await get(other.id)),
          inputs: { ...tampered.inputs, size: 99 },
        }),
      });
    await decide(other.id, RAVI);
    await settle();
    expect(await get(other.id)).toMatchObject({
      state: 'FAILED',
      failure: { reason: 'What was to start is not what was approved' },
    });

    const third = await ask({ target: { name: 'third' } });
    outside.things.add('third');
    await decide(third.id, RAVI);
    await settle();
    expect(await get(third.id)).toMatchObject({
      state: 'FAILED',
      failure: {
        reason:
          'Since it was approved, something changed: target.name: is taken',
        nextStep: 'Choose another name',
        retryable: false,
      },
    });
    expect(outside.work.size).toBe(1);
  });

  it('counts a quorum by rights, own or handed on', async () => {
    const { ask, decide, delegations, get, deputies, time, store } =
      await start({ approval: { quorum: { medium: 2 } } });
    const waitingFor = async (ref: string) => {
      const claims = await deputies.claimsFor(ref);
      return (await store.counts({ reader: { ref, claims } })).waitingForMe;
    };
    const run = await ask();
    const hand = (
      from: string,
      to: string,
      until = '2026-12-01T00:00:00.000Z',
    ) =>
      delegations.add({
        id: `${from}>${to}`.slice(0, 36),
        from,
        to,
        until,
        createdAt: time.now.toISOString(),
      });
    await hand(RAVI, MEI);
    await hand(PRIYA, DANA);
    await hand(PRIYA, FIONA, '2026-11-26T09:59:59.000Z');
    expect(await deputies.of(run)).toEqual(expect.arrayContaining([MEI, DANA]));

    expect(await waitingFor(DANA)).toBe(0);
    expect(await waitingFor(MEI)).toBe(1);
    await expect(decide(run.id, DANA)).rejects.toThrow('yourself');
    await expect(decide(run.id, FIONA)).rejects.toThrow('in none of them');
    const first = await decide(run.id, MEI);
    expect(first).toMatchObject({
      state: 'PENDING_APPROVAL',
      decisions: [{ by: MEI, delegatedBy: RAVI }],
    });
    expect(await waitingFor(MEI)).toBe(0);
    expect(await waitingFor(PRIYA)).toBe(1);
    // The same again is the same; the other is refused.
    expect((await decide(run.id, MEI)).version).toBe(first.version);
    await expect(
      decide(run.id, MEI, { decision: 'reject', comment: 'hm' }),
    ).rejects.toThrow('You decided on this already');
    // His right was used already.
    expect(await decide(run.id, RAVI)).toMatchObject({
      state: 'PENDING_APPROVAL',
    });
    expect(await decide(run.id, PRIYA)).toMatchObject({
      decisions: [{ by: MEI }, { by: RAVI }, { by: PRIYA }],
    });
    expect((await get(run.id)).state).not.toBe('PENDING_APPROVAL');
  });

  it('lets the glass be broken with a reason, but not by who asked', async () => {
    const { ask, decide, events } = await start({
      approval: { quorum: { medium: 2 } },
    });
    const run = await ask();
    for (const comment of ['now', '..........', '          now          ']) {
      await expect(
        decide(run.id, FIONA, { breakGlass: true, comment }),
      ).rejects.toThrow('at least 10 letters');
    }
    await expect(
      decide(run.id, DANA, {
        breakGlass: true,
        comment: 'production is down',
      }),
    ).rejects.toThrow('You asked for it yourself');
    expect(
      await decide(run.id, FIONA, {
        breakGlass: true,
        comment: 'production is down',
      }),
    ).toMatchObject({ state: 'APPROVED' });
    expect(events.find(({ action }) => action === 'run.approve')).toMatchObject(
      {
        severity: 'critical',
        actor: { ref: FIONA },
        metadata: { decision: 'break-glass', reason: 'production is down' },
      },
    );
  });

  it('asks the owner of the budget too', async () => {
    const { ask, decide, requests, settle } = await start({
      budgets: {
        pay: {
          monthly: '300',
          currency: 'USD',
          owner: 'group:default/finance',
        },
      },
    });
    const small = await requests.submit(
      {
        kind: 'thing.create',
        target: { name: 'small', team: 'pay' },
        inputs: {},
      },
      { ref: DANA },
    );
    expect(small.run.assessment?.cost.budgets).toMatchObject([
      { headroom: { amount: '300.00' }, exceeded: false },
    ]);
    await settle();
    const large = await ask({
      target: { name: 'large', team: 'pay' },
      inputs: { size: 2 },
    });
    expect(large.assessment).toMatchObject({
      cost: {
        delta: { amount: '280.32' },
        budgets: [{ headroom: { amount: '159.84' }, exceeded: true }],
      },
      approval: {
        sets: [
          { approvers: ['group:default/approvers'] },
          { approvers: ['group:default/finance'] },
        ],
      },
    });
    expect(await decide(large.id, RAVI)).toMatchObject({
      state: 'PENDING_APPROVAL',
    });
    expect(await decide(large.id, FIONA)).toMatchObject({ state: 'APPROVED' });
  });

  it('charges who owns the target, whatever team and entity the request names', async () => {
    const budgetOf = (monthly: string, owner: string) => ({
      monthly,
      currency: 'USD',
      owner,
    });
    const { requests, settle } = await start({
      budgets: {
        'group:default/PAY': budgetOf('200', 'group:default/finance'),
        Finance: budgetOf('1000', 'user:default/fiona'),
      },
      risk: { rules: [] },
    });
    const ask = async (name: string, team?: string, entityRef?: string) => {
      const { run } = await requests.submit(
        {
          kind: 'thing.create',
          target: { name, accountId: DEV, team, entityRef },
          inputs: {},
        },
        { ref: DANA },
      );
      await settle();
      return run.assessment;
    };
    const first = await ask('first', 'finance', 'Resource:default/KYC');
    expect(first?.cost).toMatchObject({
      payers: ['group:default/pay', 'group:default/finance'],
      budgets: [{ exceeded: false }, { exceeded: false }],
    });
    // Dana does not belong to finance.
    expect(first?.risk.facts.requesterOwnsTarget).toBe(false);
    for (const [index, team] of [
      undefined,
      'nobody',
      'PAY',
      'Group:Default/pay',
      'finance',
    ].entries()) {
      const { cost, approval } = (await ask(`next-${index}`, team)) ?? {};
      expect([team, cost?.budgets?.[0]]).toMatchObject([
        team,
        { payer: 'group:default/pay', exceeded: true },
      ]);
      expect(approval?.sets).toContainEqual(
        expect.objectContaining({ approvers: ['group:default/finance'] }),
      );
    }
  });
});
