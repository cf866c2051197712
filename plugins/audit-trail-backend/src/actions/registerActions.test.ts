/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  createTestDatabases,
  createTestStore,
  eventOf,
} from '../__testUtils__';
import {
  CatalogDirectory,
  TrustedOrigins,
} from '@steward/backstage-plugin-portal-node';
import {
  auditEventConditions,
  auditEventResourceRef,
  createAuditEventConditionalDecision,
  EventAccess,
  eventRules,
} from '../access';
import { AwsCalls } from '../cloudtrail/AwsCalls';
import { registerActions } from './registerActions';
import { auditEventReadPermission } from '@steward/backstage-plugin-audit-trail-common';

describe('registerActions', () => {
  const databases = createTestDatabases();

  it('answers agents about what their user may see', async () => {
    const stores = createTestStore(await databases.init('SQLITE_3'));
    const mine = eventOf({
      outcome: 'denied',
      actor: { type: 'user', ref: 'user:default/mock', name: 'Mock' },
    });
    const other = eventOf();
    await stores.append.append([mine, other]);
    await stores.proof.run();
    const permissions = mockServices.permissions.mock();
    const permissionsRegistry = mockServices.permissionsRegistry.mock({
      getPermissionRuleset: () => ({
        getRuleByName: name => {
          const rule = eventRules.find(one => one.name === name);
          if (!rule) {
            throw new Error(`no rule ${name}`);
          }
          return rule as never;
        },
      }),
    });
    const auth = mockServices.auth();
    const catalog = catalogServiceMock({ entities: [] });
    const access = new EventAccess({
      auth,
      catalog,
      directory: new CatalogDirectory({
        auth,
        catalog,
        origins: new TrustedOrigins({}),
      }),
      httpAuth: mockServices.httpAuth(),
      permissions,
      permissionsRegistry,
    });
    const actions = actionsRegistryServiceMock();
    registerActions(actions, {
      access,
      stores,
      awsCalls: AwsCalls.create({
        reader: { read: async () => [] },
        store: stores.awsCalls,
        events: stores.events,
        globalRegion: async () => 'us-east-1',
      }),
    });
    const invoke = (name: string, input: object) =>
      actions.invoke({
        id: `test:${name}`,
        input: { ...input },
        credentials: mockCredentials.user(),
      });

    permissions.authorizeConditional.mockResolvedValue([
      { result: AuthorizeResult.ALLOW },
    ]);
    expect(
      await invoke('find-audit-events', { query: 'outcome:denied' }),
    ).toMatchObject({
      output: {
        events: [
          {
            id: mine.id,
            sentence:
              'Mock was not allowed to delete the entity component:default/payments',
            actor: 'user:default/mock',
            resource: 'component:default/payments',
          },
        ],
      },
    });
    const first = await invoke('find-audit-events', { limit: 1 });
    expect(first).toMatchObject({
      output: { events: [{ id: other.id }], nextCursor: expect.any(String) },
    });
    expect(await invoke('describe-audit-event', { id: mine.id })).toMatchObject(
      {
        output: {
          event: { id: mine.id, seq: 1 },
          whole: true,
          awsCalls: { status: 'not-applicable', calls: [] },
        },
      },
    );
    expect(await invoke('get-audit-proof', {})).toMatchObject({
      output: { ok: true, records: 2, keyFingerprint: expect.any(String) },
    });
    await expect(
      invoke('find-audit-events', { query: 'colour:red' }),
    ).rejects.toThrow(/unknown qualifier/);
    await expect(
      invoke('find-audit-events', { query: 'nul\0' }),
    ).rejects.toThrow(/query contains the character NUL/);

    permissions.authorizeConditional.mockResolvedValue([
      createAuditEventConditionalDecision(
        auditEventReadPermission,
        auditEventConditions.isActor({ refs: ['user:default/mock'] }),
      ),
    ]);
    expect(await invoke('find-audit-events', {})).toMatchObject({
      output: { events: [{ id: mine.id }] },
    });
    await expect(
      invoke('describe-audit-event', { id: other.id }),
    ).rejects.toThrow(/No event/);

    permissions.authorizeConditional.mockResolvedValue([
      { result: AuthorizeResult.DENY },
    ]);
    for (const name of [
      'find-audit-events',
      'describe-audit-event',
      'get-audit-proof',
    ]) {
      await expect(invoke(name, { id: mine.id })).rejects.toThrow(
        /audit-trail.event.read/,
      );
    }
    expect(auditEventResourceRef.resourceType).toBe('audit-trail-event');
  });
});
