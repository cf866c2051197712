/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditRecord } from '@steward/backstage-plugin-audit-trail-common';

const SECOND_MS = 1_000;
const hex = (seed: number) =>
  Array.from({ length: 64 }, (_, at) =>
    ((seed * 7 + at * 13) % 16).toString(16),
  ).join('');

/** A version 7 UUID with this number in it. */
function idOf(seq: number): string {
  return `019aa000-0000-7000-8000-${seq.toString(16).padStart(12, '0')}`;
}

/** A record so many seconds old; the fixture needs no chain that verifies. */
export function recordOf(
  seq: number,
  secondsAgo: number,
  overrides: Partial<AuditRecord> = {},
): AuditRecord {
  const at = new Date(Date.now() - secondsAgo * SECOND_MS).toISOString();
  return {
    id: idOf(seq),
    seq,
    occurredAt: at,
    recordedAt: at,
    actor: {
      type: 'user',
      ref: 'user:default/dana.reyes',
      name: 'Dana Reyes',
      ip: '10.0.0.17',
      userAgent: 'Mozilla/5.0',
    },
    plugin: 'catalog',
    eventId: 'entity-mutate',
    action: 'entity.refresh',
    resource: {
      type: 'entity',
      entityRef: 'component:default/payments-api',
    },
    outcome: 'success',
    severity: 'medium',
    correlationId: `request-${seq}`,
    operationId: idOf(seq),
    durationMs: 12,
    redactions: 0,
    schemaVersion: 1,
    prevHash: hex(seq - 1),
    hash: hex(seq),
    ...overrides,
  };
}

const priya = {
  type: 'user',
  ref: 'user:default/priya.natarajan',
  name: 'Priya Natarajan',
} as const;
const ravi = {
  type: 'user',
  ref: 'user:default/ravi.menon',
  name: 'Ravi Menon',
} as const;
const enclave = {
  type: 'enclave',
  entityRef: 'resource:default/kyc-prod',
  accountId: '111122223333',
  region: 'eu-central-1',
} as const;

const task = 'b3f6c1de-7a52-4c0e-9a77-1f2f0b1f55aa';

/** Some days of a small company, newest first. */
export function storyOf(): AuditRecord[] {
  return [
    recordOf(120, 20, {
      plugin: 'provisioning',
      eventId: 'run-execute',
      action: 'run.execute',
      resource: enclave,
      correlationId: task,
      severity: 'high',
      durationMs: 184_000,
      metadata: { taskId: task, runId: 'run-42', stepId: 'RunTerraform' },
    }),
    recordOf(119, 95, {
      actor: ravi,
      plugin: 'provisioning',
      eventId: 'run-approve',
      action: 'run.approve',
      resource: enclave,
      correlationId: task,
      severity: 'high',
      metadata: { runId: 'run-42', reason: 'Cost and risk are fine' },
      changes: {
        before: { state: 'ASSESSED', approvals: [] },
        after: { state: 'APPROVED', approvals: ['user:default/ravi.menon'] },
      },
    }),
    recordOf(118, 160, {
      plugin: 'scaffolder',
      eventId: 'task',
      action: 'task.create',
      resource: {
        type: 'entity',
        entityRef: 'template:default/enclave',
      },
      correlationId: task,
      redactions: 2,
      metadata: { taskId: task, templateRef: 'template:default/enclave' },
    }),
    recordOf(117, 420, {
      outcome: 'denied',
      severity: 'critical',
      plugin: 'estate',
      eventId: 'removal-decide',
      action: 'removal.release',
      resource: {
        type: 'account',
        entityRef: 'resource:default/aws-111122223333',
        accountId: '111122223333',
      },
      error: {
        name: 'NotAllowedError',
        message: 'This needs the permission estate.removal.decide',
      },
    }),
    recordOf(116, 1_900, {
      actor: priya,
      plugin: 'estate',
      eventId: 'sync-run',
      action: 'sync.run',
      resource: { type: 'shard', id: 'eks/111122223333/eu-central-1' },
      outcome: 'failure',
      durationMs: 4_200,
      error: {
        name: 'AccessDeniedException',
        message: 'eks:ListClusters is not allowed',
      },
    }),
    recordOf(115, 5_400, {
      actor: {
        type: 'service',
        ref: 'plugin:mcp-actions',
        onBehalfOf: priya.ref,
      },
      plugin: 'catalog',
      action: 'location.register',
      resource: {
        type: 'location',
        id: 'url:https://git.example.com/northwind/a-repository-with-a-very-long-name-indeed/blob/main/services/payments/catalog-info.yaml',
      },
    }),
    recordOf(114, 6_000, { action: 'entity.fetch', severity: 'low' }),
    ...Array.from({ length: 60 }, (_, index) =>
      recordOf(113 - index, 90_000 + index * 2_400, {
        actor: index % 3 === 0 ? priya : recordOf(1, 0).actor,
        action: index % 4 === 0 ? 'entity.delete' : 'entity.refresh',
      }),
    ),
  ];
}
