/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AwsEvent } from '@steward/backstage-plugin-estate-node';
import { toText } from '../records';

const EVENT_NAMES = new Set([
  'CreateCluster',
  'DeleteCluster',
  'DeregisterCluster',
  'RegisterCluster',
  'TagResource',
  'UntagResource',
  'UpdateClusterConfig',
  'UpdateClusterVersion',
]);

/** The account and region that an event of EKS is about. */
export function placeOfEksEvent(
  event: AwsEvent,
): { accountId: string; region: string } | undefined {
  if (event.source !== 'aws.eks') return undefined;
  const { eventName, errorCode, awsRegion, recipientAccountId } = event.detail;
  if (errorCode !== undefined || !EVENT_NAMES.has(toText(eventName) ?? '')) {
    return undefined;
  }
  const accountId = toText(recipientAccountId) ?? event.account;
  const region = toText(awsRegion) ?? event.region;
  return accountId && region ? { accountId, region } : undefined;
}

/**
 * The account whose enabled regions an event says changed.
 *
 * Source: https://docs.aws.amazon.com/accounts/latest/reference/monitoring-eventbridge.html
 */
export function placeOfRegionEvent(
  event: AwsEvent,
): { accountId: string; region?: string } | undefined {
  if (
    event.source !== 'aws.account' ||
    event['detail-type'] !== 'Region Opt-In Status Change'
  ) {
    return undefined;
  }
  const accountId = toText(event.detail.accountId) ?? event.account;
  return accountId
    ? { accountId, region: toText(event.detail.regionName) }
    : undefined;
}
