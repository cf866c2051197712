/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ConfigurationProblem,
  DoctorFinding,
  PendingRemoval,
  QuarantineItem,
  ShardStatus,
  StoredRecord,
  SyncReport,
} from '@steward/backstage-plugin-estate-common';

const spending = {
  calls: 4,
  throttles: 0,
  retries: 0,
  paidCalls: 0,
  assumeRoles: 1,
};

const minutesAgo = (minutes: number) =>
  new Date(Date.now() - minutes * 60_000).toISOString();

/** One shard for each place that a record comes from, with a few that fail. */
export function createShards(records: StoredRecord[]): ShardStatus[] {
  const counts = new Map<string, number>();
  for (const { shardId } of records) {
    counts.set(shardId, (counts.get(shardId) ?? 0) + 1);
  }
  return [...counts]
    .map(([id, recordCount], index) => shardOf(id, recordCount, index))
    .sort(
      (a, b) =>
        Number(a.outcome === 'complete') - Number(b.outcome === 'complete'),
    );
}

function shardOf(id: string, recordCount: number, index: number): ShardStatus {
  const [source, accountId, region] = id.split('/');
  const shard: ShardStatus = {
    id,
    source,
    ...(region && { accountId, region }),
    outcome: 'complete',
    lastAttemptAt: minutesAgo(4),
    lastCompleteAt: minutesAgo(4 + (index % 9)),
    durationMs: 340 + index * 37,
    spending,
    recordCount,
    heldBackCount: 0,
    quarantinedCount: 0,
    facts: region ? { 'enabled regions': 'account:ListRegions' } : {},
    nextDueAt: new Date(Date.now() + 11 * 60_000).toISOString(),
  };
  if (index % 7 === 5) {
    return {
      ...shard,
      outcome: 'denied',
      lastCompleteAt: minutesAgo(60 * 26),
      problem: {
        code: 'AccessDeniedException',
        message: `User: arn:aws:sts::${accountId}:assumed-role/steward-estate/session is not authorized to perform: eks:ListClusters`,
        missingAction: 'eks:ListClusters',
        fix: `Allow eks:ListClusters on * in the role steward-estate of account ${accountId}.`,
      },
    };
  }
  if (index % 11 === 7) {
    return {
      ...shard,
      outcome: 'throttled',
      spending: { ...spending, calls: 19, throttles: 12, retries: 11 },
      problem: {
        code: 'ThrottlingException',
        message: 'Rate exceeded, after 11 retries in 40 s',
        fix: 'Nothing to do unless it stays: the next sync tries again.',
      },
    };
  }
  return shard;
}

export const heldBack: PendingRemoval[] = [
  'orders-signer',
  'kyc-prod',
  'fx-quote-enclave',
].map((title, index) => ({
  key: `nitro-enclave:enc_${index}`,
  kind: 'nitro-enclave',
  title,
  shardId: 'enclaves/default',
  firstMissedAt: minutesAgo(90),
  timesMissed: 2,
  emptyListing: false,
  reason: '3 of 20 enclaves went missing at once; the guard lets 2 pass',
}));

export const quarantine: QuarantineItem[] = [
  {
    key: 'nitro-enclave:enc_broken',
    kind: 'nitro-enclave',
    field: 'status',
    value: '42',
    reason: 'expected string, received number',
    fix: 'Write the status of this row as a string.',
    shardId: 'enclaves/default',
    firstSeenAt: minutesAgo(60 * 50),
    lastSeenAt: minutesAgo(4),
  },
];

export const configurationProblems: ConfigurationProblem[] = [
  {
    key: 'estate.organizations.default.accountId',
    value: '12345',
    message: 'An AWS account id has exactly 12 digits',
    fix: "Write it in quotes with all its digits, e.g. '001234567890'",
  },
];

export function syncReport(id: string, finished: boolean): SyncReport {
  return {
    id,
    state: finished ? 'done' : 'running',
    trigger: 'schedule',
    requestedAt: minutesAgo(4),
    startedAt: minutesAgo(4),
    finishedAt: finished ? minutesAgo(3) : undefined,
    progress: { shardsTotal: 20, shardsDone: finished ? 20 : 7 },
    result: finished
      ? {
          outcomes: { complete: 17, denied: 2, throttled: 1 },
          entities: { total: 96, added: 2, changed: 1, removed: 0 },
          heldBack: 3,
          quarantined: 1,
          unresolvedOwners: 4,
          calls: 81,
          throttles: 12,
          retries: 11,
          paidCalls: 0,
          assumeRoles: 18,
          durationMs: 8_420,
        }
      : undefined,
    messages: finished ? ['2 shards are denied: eks:ListClusters'] : [],
  };
}

export const doctorFindings: DoctorFinding[] = [
  {
    source: 'eks',
    accountId: '111122223333',
    region: 'us-east-1',
    severity: 'error',
    action: 'eks:ListClusters',
    message: 'AccessDeniedException',
    fix: 'Allow eks:ListClusters on * in the role steward-estate.',
  },
  {
    source: 'organization',
    severity: 'ok',
    action: 'organizations:ListAccounts',
    message: 'allowed',
  },
];
