/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  DescribeClusterCommand,
  EKSClient,
  ListClustersCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-eks';
import {
  AwsSession,
  enabledRegions,
} from '@steward/backstage-plugin-aws-access-node';
import { defaultRegion } from '@steward/backstage-plugin-aws-common';
import {
  AccountRecord,
  DoctorFinding,
} from '@steward/backstage-plugin-estate-common';
import pLimit from 'p-limit';
import { tryRight } from '../diagnosis';
import { policyFor } from '../policyFor';

const CONCURRENCY = 8;
/** A name that no cluster has: asking for it tells whether one may ask. */
const NO_CLUSTER = 'steward-doctor-asks-whether-it-may-describe';

/**
 * Tries, in one region of each account, what reading its clusters needs.
 * Accounts that are fine are one finding together.
 */
export async function diagnoseEks(options: {
  source: string;
  accounts: AccountRecord[];
  configured: string[];
  session: AwsSession;
  signal: AbortSignal;
}): Promise<DoctorFinding[]> {
  const { source, accounts, configured, session, signal } = options;
  const limit = pLimit(CONCURRENCY);
  const findings = await Promise.all(
    accounts.map(account =>
      limit(async () => {
        signal.throwIfAborted();
        return diagnoseAccount(source, account, configured, session);
      }),
    ),
  );
  const faults = findings.map(list =>
    list.filter(finding => finding.severity !== 'ok'),
  );
  const fine = faults.filter(list => list.length === 0).length;
  if (accounts.length === 0) {
    return [
      {
        source,
        severity: 'warning',
        message:
          'No account was read yet, so it is not known whether clusters can be read',
        fix: 'Let the organization be read first, then run the doctor again.',
      },
    ];
  }
  return [
    {
      source,
      severity: 'ok',
      message: `The clusters of ${fine} of ${accounts.length} accounts can be read.`,
    },
    ...faults.flat(),
  ];
}

async function diagnoseAccount(
  source: string,
  account: AccountRecord,
  configured: string[],
  session: AwsSession,
): Promise<DoctorFinding[]> {
  const accountId = account.id;
  const fallback =
    configured.length > 0 ? configured : [defaultRegion(account.partition)];
  const { regions, answeredBy, failures } = await enabledRegions(session, {
    accountId,
    configured: fallback,
    centrally: false,
  });
  const region = regions.includes(fallback[0]) ? fallback[0] : regions[0];
  const eks = session.client(EKSClient, { accountId, region });
  const list = await tryRight({
    source,
    accountId,
    region,
    action: 'eks:ListClusters',
    purpose: 'clusters are listed',
    call: () => eks.send(new ListClustersCommand({ maxResults: 1 })),
  });
  if (list.action === 'sts:AssumeRole') return [list];
  const describe = await tryRight({
    source,
    accountId,
    region,
    action: 'eks:DescribeCluster',
    purpose: 'clusters are described',
    call: async () => {
      try {
        await eks.send(new DescribeClusterCommand({ name: NO_CLUSTER }));
      } catch (error) {
        if (!(error instanceof ResourceNotFoundException)) throw error;
      }
    },
  });
  const denied = failures.map(failure => failure.missingAction).filter(Boolean);
  const unknownRegions: DoctorFinding = {
    source,
    accountId,
    severity: 'warning',
    action: 'account:ListRegions',
    message: `The enabled regions of account ${accountId} cannot be told in the account (${denied.join(
      ', ',
    )}); the main account is asked, else ${fallback.join(', ')} are read.`,
    fix: `Allow one of account:ListRegions and ec2:DescribeRegions to the role in the account, or account:ListRegions to the main account where it is the management account or a delegated administrator: ${policyFor(
      ['account:ListRegions', 'ec2:DescribeRegions'],
    )}`,
  };
  return [
    list,
    describe,
    ...(answeredBy === 'configuration' ? [unknownRegions] : []),
  ];
}
