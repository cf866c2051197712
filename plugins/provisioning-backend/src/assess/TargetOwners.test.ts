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
  RAVI,
  registered,
  thingRequest,
} from '../__testUtils__';

const PAY = 'group:default/pay';
const APPROVERS = 'group:default/approvers';

describe.each(databaseIds)('consent of owners on %s', databaseId => {
  const databases = createTestDatabases();
  const start = async (
    options: Partial<Parameters<typeof createTestProvisioning>[0]> = {},
  ) => {
    const knex = await databases.init(databaseId);
    const test = await createTestProvisioning({ knex, ...options });
    ['kyc', 'unknown'].forEach(name => test.outside.things.add(name));
    const pause = async (
      by: string,
      target: Partial<ReturnType<typeof thingRequest>['target']> = {},
    ) => {
      const { run } = await test.requests.submit(
        thingRequest({
          kind: 'thing.pause',
          target: { name: 'kyc', ...target },
        }),
        { ref: by },
      );
      return run;
    };
    return { ...test, pause };
  };

  it('lets owners act, and asks them or an approver about everybody else', async () => {
    const { pause, get, settle, approvals } = await start();
    expect(await pause(DANA)).toMatchObject({ state: 'APPROVED' });
    await settle();

    const run = await pause(FIONA);
    expect(run).toMatchObject({
      state: 'PENDING_APPROVAL',
      assessment: {
        risk: { level: 'low' },
        policy: [
          {
            rule: 'consent-of-owner',
            reason:
              'kyc belongs to group:default/pay. They or an approver must approve, because user:default/fiona does not own it',
          },
        ],
        approval: { sets: [{ approvers: [PAY, APPROVERS], quorum: 1 }] },
      },
    });
    const digest = run.digest ?? '';
    await expect(
      approvals.decide(run.id, FIONA, { decision: 'approve', digest }),
    ).rejects.toThrow('You asked for it yourself');
    await approvals.decide(run.id, MEI, { decision: 'approve', digest });
    await settle();
    expect(await get(run.id)).toMatchObject({
      state: 'SUCCEEDED',
      decisions: [{ by: MEI, memberOf: [PAY] }],
    });
  });

  it('believes nothing of what the request says about the owner', async () => {
    const { pause } = await start({
      entities: [...people, registered({ ...group('mine'), kind: 'Resource' })],
    });
    const run = await pause(FIONA, {
      team: 'finance',
      entityRef: 'resource:default/mine',
      accountId: undefined,
    });
    expect(run.assessment?.approval.sets).toMatchObject([
      { approvers: [PAY, APPROVERS] },
    ]);
  });

  it('asks an approver about what nobody is known to own', async () => {
    const { pause } = await start();
    const run = await pause(DANA, { name: 'unknown' });
    expect(run.assessment).toMatchObject({
      policy: [{ rule: 'consent-without-owner' }],
      approval: { sets: [{ approvers: [APPROVERS] }] },
    });
  });

  it('takes the owner of the account where the catalog knows none', async () => {
    const { pause, settle } = await start();
    const inDev = { name: 'unknown', accountId: DEV };
    expect(await pause(DANA, inDev)).toMatchObject({ state: 'APPROVED' });
    await settle();
    expect((await pause(RAVI, inDev)).assessment).toMatchObject({
      policy: [{ rule: 'consent-of-owner', approvers: [PAY, APPROVERS] }],
    });
  });

  it('follows the rule of the configuration', async () => {
    const { pause, problems } = await start({
      config: {
        policy: {
          rules: [
            {
              id: 'consent-of-owner',
              effect: 'require',
              reason: 'Ask {owners}',
              approvers: ['{owners}', 'group:default/Finance'],
              when: {
                all: [
                  { fact: 'changesExisting', operator: 'equal', value: true },
                  { fact: 'production', operator: 'equal', value: false },
                ],
              },
            },
          ],
        },
      },
    });
    expect(problems).toEqual([]);
    expect((await pause(DANA)).assessment?.policy).toMatchObject([
      {
        approvers: [PAY, 'group:default/finance'],
        reason: 'Ask group:default/pay',
      },
    ]);
  });
});
