/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AccountClient, ListRegionsCommand } from '@aws-sdk/client-account';
import { DescribeRegionsCommand, EC2Client } from '@aws-sdk/client-ec2';
import {
  defaultRegion,
  partitionOf,
} from '@steward/backstage-plugin-aws-common';
import { classifyAwsError } from './failures';
import { listAll } from './paging';
import { AwsFailure, AwsSession, AwsTarget } from './types';

/** Which account, and what to fall back on. @public */
export interface EnabledRegionsOptions {
  accountId: string;
  /** Used when AWS does not say; also tells the partition. At least one. */
  configured: string[];
  /**
   * Whether to ask from the main account (management account or delegated
   * administrator of Account Management), which needs no role in the account.
   * Default true. Pass false once `failures` said that it is denied.
   */
  centrally?: boolean;
  /** The main account's id, which `account:ListRegions` refuses to be asked for by itself. */
  mainAccountId?: string;
}

/** The regions of an account and who said so. @public */
export interface EnabledRegions {
  /** Sorted. */
  regions: string[];
  answeredBy: 'account:ListRegions' | 'ec2:DescribeRegions' | 'configuration';
  /** Why the ways before it did not answer, in order. */
  failures: Array<AwsFailure & { askedFrom: 'main account' | 'account' }>;
}

/**
 * The regions that are enabled for an account: `account:ListRegions` from the
 * main account, then in the account itself, then `ec2:DescribeRegions` in the
 * account, then the configured list. Three calls at most per page; regions
 * change rarely, so callers keep the answer for days.
 *
 * `account:ListRegions` is limited to 5 calls a second
 * (https://docs.aws.amazon.com/accounts/latest/reference/quotas.html), which
 * the bucket of the account service keeps.
 *
 * @public
 */
export async function enabledRegions(
  session: AwsSession,
  options: EnabledRegionsOptions,
): Promise<EnabledRegions> {
  const { accountId, configured, centrally = true } = options;
  const region = defaultRegion(partitionOf(configured[0] ?? ''));
  const failures: EnabledRegions['failures'] = [];
  const ways = [
    {
      answeredBy: 'account:ListRegions' as const,
      askedFrom: 'main account' as const,
      skip: !centrally || accountId === options.mainAccountId,
      ask: () => listRegions(session, { region }, accountId),
    },
    {
      answeredBy: 'account:ListRegions' as const,
      askedFrom: 'account' as const,
      ask: () => listRegions(session, { region, accountId }),
    },
    {
      answeredBy: 'ec2:DescribeRegions' as const,
      askedFrom: 'account' as const,
      ask: () => describeRegions(session, { region, accountId }),
    },
  ];
  for (const way of ways) {
    if (way.skip) {
      continue;
    }
    try {
      const regions = await way.ask();
      if (regions.length > 0) {
        return {
          regions: regions.sort(),
          answeredBy: way.answeredBy,
          failures,
        };
      }
    } catch (error) {
      failures.push({ ...classifyAwsError(error), askedFrom: way.askedFrom });
    }
  }
  return {
    regions: [...configured].sort(),
    answeredBy: 'configuration',
    failures,
  };
}

async function listRegions(
  session: AwsSession,
  target: AwsTarget,
  accountId?: string,
): Promise<string[]> {
  const client = session.client(AccountClient, target);
  const regions = await listAll({
    request: (token?: string) =>
      client.send(
        new ListRegionsCommand({
          AccountId: accountId,
          // Regions that are being enabled or disabled still hold resources.
          RegionOptStatusContains: [
            'ENABLED',
            'ENABLED_BY_DEFAULT',
            'ENABLING',
            'DISABLING',
          ],
          MaxResults: 50,
          NextToken: token,
        }),
      ),
    items: page => page.Regions,
    nextToken: page => page.NextToken,
  });
  return regions.flatMap(each => each.RegionName ?? []);
}

async function describeRegions(
  session: AwsSession,
  target: AwsTarget,
): Promise<string[]> {
  const client = session.client(EC2Client, target);
  // Without AllRegions the answer holds enabled regions only.
  const { Regions = [] } = await client.send(new DescribeRegionsCommand({}));
  return Regions.flatMap(each => each.RegionName ?? []);
}
