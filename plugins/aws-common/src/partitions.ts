/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError } from '@backstage/errors';
import { z } from 'zod';

interface Partition {
  id: string;
  regionPattern: RegExp;
  /** `implicitGlobalRegion` of the SDK. */
  defaultRegion: string;
}

/*
 * Source: `partitions.json` of the AWS SDKs, which a test of aws-access-node
 * compares with this list. Patterns are tried in this order; no region fits two of them.
 */
const PARTITIONS: readonly Partition[] = [
  {
    id: 'aws',
    regionPattern: /^(us|eu|ap|sa|ca|me|af|il|mx)-\w+-\d+$/,
    defaultRegion: 'us-east-1',
  },
  {
    id: 'aws-cn',
    regionPattern: /^cn-\w+-\d+$/,
    defaultRegion: 'cn-northwest-1',
  },
  {
    id: 'aws-eusc',
    regionPattern: /^eusc-de-\w+-\d+$/,
    defaultRegion: 'eusc-de-east-1',
  },
  {
    id: 'aws-iso',
    regionPattern: /^us-iso-\w+-\d+$/,
    defaultRegion: 'us-iso-east-1',
  },
  {
    id: 'aws-iso-b',
    regionPattern: /^us-isob-\w+-\d+$/,
    defaultRegion: 'us-isob-east-1',
  },
  {
    id: 'aws-iso-e',
    regionPattern: /^eu-isoe-\w+-\d+$/,
    defaultRegion: 'eu-isoe-west-1',
  },
  {
    id: 'aws-iso-f',
    regionPattern: /^us-isof-\w+-\d+$/,
    defaultRegion: 'us-isof-south-1',
  },
  {
    id: 'aws-us-gov',
    regionPattern: /^us-gov-\w+-\d+$/,
    defaultRegion: 'us-gov-west-1',
  },
];

/** The ids of all partitions: `aws`, `aws-cn`, `aws-eusc`, … @public */
export const partitionIds: readonly string[] = PARTITIONS.map(({ id }) => id);

/** The id of an AWS partition. @public */
export const partitionSchema = z.enum(
  partitionIds,
  `is not an AWS partition; use one of ${partitionIds.join(', ')}`,
);

/**
 * The partition that a region belongs to. As in the SDK, a region that no
 * rule knows belongs to `aws`.
 *
 * @public
 */
export function partitionOf(region: string): string {
  return (
    PARTITIONS.find(({ regionPattern }) => regionPattern.test(region))?.id ??
    'aws'
  );
}

/**
 * The region that answers for services without regions, such as
 * Organizations. Every account of the partition has it. `tag:GetResources`
 * knows the accounts of an organization (`organizations:account`) there, and
 * CloudTrail records calls to global services there.
 *
 * @throws InputError for a partition that AWS does not have.
 *
 * @public
 */
export function defaultRegion(partition: string): string {
  const found = PARTITIONS.find(({ id }) => id === partition);
  if (!found) {
    throw new InputError(
      `"${partition}" is not an AWS partition. Use one of ${partitionIds.join(
        ', ',
      )}.`,
    );
  }
  return found.defaultRegion;
}
