/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  DescribeAccountCommand,
  DescribeOrganizationalUnitCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import {
  EstateRecord,
  recordKey,
} from '@steward/backstage-plugin-estate-common';
import pLimit from 'p-limit';
import { Confirmation } from '../confirmation';

/** So that a listing that lost everything does not cost a call for everything. */
const MOST_CALLS = 25;
const CONCURRENCY = 4;
const GONE = new Set([
  'AccountNotFoundException',
  'OrganizationalUnitNotFoundException',
  'ChildNotFoundException',
  'TargetNotFoundException',
]);

/** Asks after each record by itself; at most 25 of them, the rest is unknown. */
export async function confirmOrganization(
  client: OrganizationsClient,
  records: EstateRecord[],
): Promise<Map<string, Confirmation>> {
  const limit = pLimit(CONCURRENCY);
  const asked = records
    .filter(record => record.kind === 'account' || record.id.startsWith('ou-'))
    .slice(0, MOST_CALLS);
  const answers = new Map<string, Confirmation>(
    records.map(record => [recordKey(record), 'unknown']),
  );
  await Promise.all(
    asked.map(record =>
      limit(async () => {
        answers.set(recordKey(record), await confirmOne(client, record));
      }),
    ),
  );
  return answers;
}

async function confirmOne(
  client: OrganizationsClient,
  record: EstateRecord,
): Promise<Confirmation> {
  try {
    if (record.kind === 'account') {
      await client.send(new DescribeAccountCommand({ AccountId: record.id }));
    } else {
      await client.send(
        new DescribeOrganizationalUnitCommand({
          OrganizationalUnitId: record.id,
        }),
      );
    }
    return 'present';
  } catch (error) {
    return error instanceof Error && GONE.has(error.name) ? 'gone' : 'unknown';
  }
}
