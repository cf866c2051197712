/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { BillingLine } from '../../billing/BillingLine';

/** The dimensions that the sandbox's Cost Explorer knows. */
export const dimensionNames = [
  'LINKED_ACCOUNT',
  'OPERATION',
  'RECORD_TYPE',
  'REGION',
  'SERVICE',
  'USAGE_TYPE',
] as const;
/** The name of a dimension. */
export type DimensionName = (typeof dimensionNames)[number];

/** The tags that are activated as cost-allocation tags; no other has a value. */
export const activatedTags = ['environment', 'team'];

const members: Record<
  DimensionName,
  'accountId' | 'operation' | 'recordType' | 'region' | 'service' | 'usageType'
> = {
  LINKED_ACCOUNT: 'accountId',
  OPERATION: 'operation',
  RECORD_TYPE: 'recordType',
  REGION: 'region',
  SERVICE: 'service',
  USAGE_TYPE: 'usageType',
};

/** The value of a dimension. */
export function dimensionOf(line: BillingLine, name: DimensionName): string {
  return line[members[name]];
}

/** The value of a tag; empty without one. */
export function tagOf(line: BillingLine, key: string): string {
  return activatedTags.includes(key) ? line.tags[key] ?? '' : '';
}
