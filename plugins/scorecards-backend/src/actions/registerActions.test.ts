/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockCredentials } from '@backstage/backend-test-utils';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { createTestDatabases } from '@steward/backstage-plugin-portal-node/testUtils';
import { startScorecards } from '../__testUtils__/startScorecards';

const PROD = 'resource:default/prod';
const databases = createTestDatabases();

describe('actions', () => {
  const actions = actionsRegistryServiceMock();
  let running: Awaited<ReturnType<typeof startScorecards>>;
  const invoke = async (
    name: string,
    input: object,
    credentials = mockCredentials.user('user:default/ana'),
  ) =>
    (
      await actions.invoke({
        id: `test:${name}`,
        input: { ...input },
        credentials,
      })
    ).output;

  beforeAll(async () => {
    const knex = await databases.init('SQLITE_3');
    running = await startScorecards(knex, {
      features: [
        createServiceFactory({
          service: actionsRegistryServiceRef,
          deps: {},
          factory: () => actions,
        }),
      ],
    });
    running.allow();
    await running.work();
    await knex('scorecards_scores')
      .where({ entity_ref: PROD })
      .update({ baseline: 99 });
  });
  afterAll(() => running.backend.stop());
  beforeEach(() => running.allow());

  it('describe a scorecard with what does not pass and what to do', async () => {
    const output = await invoke('describe-scorecard', {
      entityRef: 'Resource:default/prod',
    });
    expect(output).toMatchObject({
      title: 'prod',
      requiredTier: 'gold',
      path: '/scorecards/overview/resource/default/prod',
      notPassing: expect.arrayContaining([
        expect.objectContaining({
          checkId: 'awsAccount.costTags',
          state: 'fail',
          solution: expect.stringMatching(/./),
        }),
      ]),
    });
    await expect(
      invoke('describe-scorecard', { entityRef: 'resource:default/none' }),
    ).rejects.toThrow(
      'resource:default/none has no scorecard, or you may not see it',
    );
  });

  it('list what fell, and what fails a check', async () => {
    expect(await invoke('list-score-drops', {})).toMatchObject({
      drops: [{ entityRef: PROD, owner: 'group:default/ops' }],
    });
    const check = { checkId: 'awsAccount.costTags', limit: 1 };
    expect(await invoke('list-failing-entities', check)).toMatchObject({
      entities: [{ entityRef: PROD }],
      more: true,
    });
    expect(
      await invoke('list-failing-entities', { ...check, after: PROD }),
    ).toMatchObject({
      entities: [{ entityRef: 'resource:default/test' }],
      more: false,
    });
    await expect(
      invoke('list-failing-entities', { checkId: 'a.b' }),
    ).rejects.toThrow('There is no check a.b that is on');
  });

  it('ask the gate', async () => {
    expect(
      await invoke('ask-scorecard-gate', { entityRef: PROD, tier: 'platinum' }),
    ).toMatchObject({
      allowed: false,
      reasons: [expect.stringMatching(/^prod is .* must be Platinum\.$/)],
    });
  });

  it('request an exemption for a person, which another one has to decide', async () => {
    const request = {
      entityRef: PROD,
      checkId: 'awsAccount.costTags',
      reason: 'The cost center is not known yet',
      expiresAt: new Date(Date.now() + 10 * 86_400_000).toISOString(),
    };
    const asked = await invoke('request-exemption', request);
    expect(asked).toMatchObject({ state: 'requested' });
    const { body } = await running.get('/exemptions');
    expect(body.items).toMatchObject([
      { state: 'requested', requestedBy: 'user:default/ana' },
    ]);
    await running
      .call(
        'post',
        `/exemptions/${body.items[0].id}/decisions`,
        { decision: 'approve' },
        'user:default/ana',
      )
      .expect(403);
    await expect(
      actions.invoke({
        id: 'test:request-exemption',
        input: request,
        credentials: mockCredentials.service('plugin:mcp'),
      }),
    ).rejects.toThrow('An agent requests an exemption for a person');
  });

  it('show nobody what they may not see', async () => {
    running.refuse(catalogEntityReadPermission);
    for (const name of ['describe-scorecard', 'ask-scorecard-gate']) {
      await expect(invoke(name, { entityRef: PROD })).rejects.toThrow(
        'has no scorecard, or you may not see it',
      );
    }
    expect(await invoke('list-score-drops', {})).toEqual({ drops: [] });
    running.refuse();
    await expect(invoke('list-score-drops', {})).rejects.toThrow(
      'scorecards.read',
    );
  });
});
