/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError } from '@backstage/errors';

interface PartitionFacts {
  id: string;
  /** Regions of the partition. */
  regionPattern: RegExp;
  /** Where the Organizations API answers. */
  organizationsRegion: string;
  /** A region that every account of the partition has; STS is asked there. */
  defaultRegion: string;
  dnsSuffix: string;
}

/*
 * Source: partitions.json of the AWS SDKs and
 * https://docs.aws.amazon.com/general/latest/gr/ao.html (Organizations endpoints).
 */
const PARTITIONS: PartitionFacts[] = [
  {
    id: 'aws-cn',
    regionPattern: /^cn-\w+-\d+$/,
    organizationsRegion: 'cn-northwest-1',
    defaultRegion: 'cn-northwest-1',
    dnsSuffix: 'amazonaws.com.cn',
  },
  {
    id: 'aws-us-gov',
    regionPattern: /^us-gov-\w+-\d+$/,
    organizationsRegion: 'us-gov-west-1',
    defaultRegion: 'us-gov-west-1',
    dnsSuffix: 'amazonaws.com',
  },
  {
    id: 'aws',
    regionPattern: /^(us|eu|ap|sa|ca|me|af|il|mx)-\w+-\d+$/,
    organizationsRegion: 'us-east-1',
    defaultRegion: 'us-east-1',
    dnsSuffix: 'amazonaws.com',
  },
];

/** The partition that a region belongs to; `aws` for a region that no rule knows. @public */
export function partitionOf(region: string): string {
  return (
    PARTITIONS.find(facts => facts.regionPattern.test(region))?.id ?? 'aws'
  );
}

/**
 * Where the Organizations API of a partition answers. `tag:GetResources`
 * knows the accounts of an organization (`organizations:account`) in the same
 * region.
 *
 * @throws InputError for a partition other than `aws`, `aws-cn`, `aws-us-gov`
 *
 * @public
 */
export function organizationsRegion(partition: string): string {
  return factsOf(partition).organizationsRegion;
}

/** A region that every account of the partition has, for STS and global services. @public */
export function defaultRegion(partition: string): string {
  return factsOf(partition).defaultRegion;
}

/** `amazonaws.com`, or `amazonaws.com.cn` in China. @public */
export function dnsSuffix(partition: string): string {
  return factsOf(partition).dnsSuffix;
}

function factsOf(partition: string): PartitionFacts {
  const facts = PARTITIONS.find(each => each.id === partition);
  if (!facts) {
    throw new InputError(
      `The AWS partition "${partition}" is not known; use aws, aws-cn or aws-us-gov`,
    );
  }
  return facts;
}
