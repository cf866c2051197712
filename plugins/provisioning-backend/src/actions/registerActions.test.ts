/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { RunAccess } from '../access/RunAccess';
import { runResourceRef } from '../access/runRules';
import {
  createTestDatabases,
  createTestProvisioning,
  DANA,
  people,
  prodRequest,
  thingRequest,
} from '../__testUtils__';
import { registerActions } from './registerActions';

describe('registerActions', () => {
  const databases = createTestDatabases();

  it('lets agents read, and ask for what people decide on', async () => {
    const knex = await databases.init('SQLITE_3');
    const test = await createTestProvisioning({ knex });
    const permissions = mockServices.permissions.mock();
    const decide = (result: AuthorizeResult.ALLOW | AuthorizeResult.DENY) => {
      permissions.authorize.mockImplementation(async queries =>
        queries.map(() => ({ result })),
      );
      permissions.authorizeConditional.mockResolvedValue([{ result }]);
    };
    const permissionsRegistry = mockServices.permissionsRegistry.mock();
    permissionsRegistry.getPermissionRuleset.mockReturnValue({
      getRuleByName: () => {
        throw new Error('no rules here');
      },
    });
    expect(runResourceRef.resourceType).toBe('provisioning-run');
    const actions = actionsRegistryServiceMock();
    registerActions(actions, {
      ...test,
      access: new RunAccess({
        ...test,
        auth: mockServices.auth(),
        catalog: catalogServiceMock({ entities: people }),
        httpAuth: mockServices.httpAuth(),
        permissions,
        permissionsRegistry,
      }),
    });
    const invoke = async (
      name: string,
      input: object,
      credentials = mockCredentials.user(DANA),
    ) =>
      (
        await actions.invoke({
          id: `test:${name}`,
          input: JSON.parse(JSON.stringify(input)),
          credentials,
        })
      ).output as Record<string, unknown>;

    decide(AuthorizeResult.ALLOW);
    expect(await invoke('list-kinds', {})).toMatchObject({
      kinds: [
        { name: 'thing.create' },
        { name: 'thing.pause' },
        { name: 'thing.destroy' },
      ],
    });
    const { kind, target, inputs } = thingRequest();
    expect(
      await invoke('assess-request', { kind, target, inputs }),
    ).toMatchObject({
      problems: [],
      risk: 0,
      monthlyCost: '140.16 USD',
      approvers: ['group:default/approvers'],
    });
    expect(
      await invoke('assess-request', {
        ...prodRequest(),
        inputs: { debug: true },
      }),
    ).toMatchObject({ denials: [expect.stringContaining('Debug mode')] });
    expect(await invoke('list-runs', {})).toEqual({ runs: [], more: false });

    const asked = await invoke('request-run', {
      kind,
      target,
      inputs,
      reason: 'Dana said so',
    });
    // The same from the page would be approved by a rule.
    expect(asked).toMatchObject({ state: 'PENDING_APPROVAL', created: true });
    const run = await test.get(String(asked.id));
    expect(run).toMatchObject({
      requestedBy: DANA,
      requestedThrough: 'agent',
      assessment: {
        risk: { score: 0 },
        approval: { rules: [{ id: 'asked-by-agent' }] },
      },
    });
    await expect(
      test.approvals.decide(run.id, DANA, {
        decision: 'approve',
        digest: run.digest ?? '',
      }),
    ).rejects.toThrow('You asked for it yourself');
    expect(await invoke('describe-run', { id: run.id })).toMatchObject({
      what: 'Create thing kyc in dev-payments',
      approvalReasons: ['An agent asked for it'],
      summary: ['create kyc'],
      history: [
        expect.stringContaining('REQUESTED by user:default/dana'),
        expect.stringContaining('ASSESSED'),
        expect.stringContaining('PENDING_APPROVAL'),
      ],
    });
    expect(
      await invoke('list-runs', { mine: true, kind: 'thing.create', limit: 1 }),
    ).toMatchObject({ runs: [{ id: run.id }], more: false });
    await expect(
      actions.invoke({
        id: 'test:request-run',
        input: { kind, target: { name: 'other' }, inputs: {}, reason: 'x' },
        credentials: mockCredentials.service('plugin:other'),
      }),
    ).rejects.toThrow('An agent asks for a person');

    decide(AuthorizeResult.DENY);
    for (const [name, input] of [
      ['list-kinds', {}],
      ['list-runs', {}],
      ['assess-request', { kind, target, inputs }],
      ['request-run', { kind, target, inputs, reason: 'x' }],
    ] as const) {
      await expect(invoke(name, input)).rejects.toThrow(/permission/);
    }
    await expect(invoke('describe-run', { id: run.id })).rejects.toThrow(
      /No run/,
    );
  });
});
