/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuditRecord } from '@steward/backstage-plugin-audit-trail-common';
import { readPack, testPack } from '@steward/backstage-plugin-scorecards-node';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  AUDIT_TRAIL_FACTS,
  createBreakGlassCollector,
} from './createBreakGlassCollector';

const ENCLAVE = 'resource:default/kyc';

function entity(name: string, type: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name,
      namespace: 'default',
      annotations: { 'amazonaws.com/account-id': '111122223333' },
    },
    spec: { type },
  };
}

function approval(run: string, decision: string, entityRef?: string) {
  return {
    id: `e-${run}`,
    resource: {
      type: 'run',
      id: run,
      accountId: '111122223333',
      ...(entityRef && { entityRef }),
    },
    metadata: { decision },
  } as unknown as AuditRecord;
}

it('counts runs that were approved by break-glass, of an entity and of its account', async () => {
  const pages = [
    [
      approval('r1', 'break-glass', ENCLAVE),
      approval('r1', 'break-glass', ENCLAVE),
    ],
    [approval('r2', 'break-glass'), approval('r3', 'approve', ENCLAVE)],
  ];
  const list = jest.fn(async ({ cursor }: { q: string; cursor?: string }) =>
    cursor ? { items: pages[1] } : { items: pages[0], nextCursor: '1' },
  );
  const collector = createBreakGlassCollector({
    auth: mockServices.auth(),
    catalog: catalogServiceMock({
      entities: [
        entity('aws-111122223333', 'cloud-account'),
        entity('kyc', 'nitro-enclave'),
        entity('idle', 'environment'),
      ],
    }),
    events: { list },
    clock: () => new Date('2026-11-30T00:00:00.000Z'),
  });
  const { items } = await collector.collect({
    scope: 'all',
    signal: new AbortController().signal,
  });
  const counts = items.map(one => [
    one.entityRef,
    'facts' in one && one.facts['auditTrail.breakGlassCount'],
  ]);
  expect(Object.fromEntries(counts)).toEqual({
    'resource:default/aws-111122223333': 2,
    [ENCLAVE]: 1,
    'resource:default/idle': 0,
  });
  expect(list.mock.calls[0][0].q).toBe(
    'action:run.approve severity:critical created:>=2026-09-01T00:00:00.000Z',
  );
});

it('the pack gives the verdicts of its fixtures', async () => {
  const path = join(__dirname, '../packs/audit-trail.yaml');
  const text = await readFile(path, 'utf8');
  const { pack, faults } = readPack(text, path, AUDIT_TRAIL_FACTS);
  expect(faults).toEqual([]);
  expect((await testPack(pack!, AUDIT_TRAIL_FACTS)).failures).toEqual([]);
});
