/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AwsEvent } from '@steward/backstage-plugin-estate-node';
import { toText } from '../records';

/**
 * What CloudTrail calls whatever changes the accounts, units or tags of an
 * organization.
 *
 * Source: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_cloudtrail-integration.html
 */
const EVENT_NAMES = new Set([
  'AcceptHandshake',
  'CloseAccount',
  'CloseAccountResult',
  'CreateAccount',
  'CreateAccountResult',
  'CreateGovCloudAccount',
  'CreateOrganizationalUnit',
  'DeleteOrganizationalUnit',
  'LeaveOrganization',
  'MoveAccount',
  'RemoveAccountFromOrganization',
  'TagResource',
  'UntagResource',
  'UpdateOrganizationalUnit',
]);

function textAt(value: unknown, key: string): string | undefined {
  return typeof value === 'object' && value !== null
    ? toText(Reflect.get(value, key))
    : undefined;
}

/**
 * Ids of accounts and units that an event of AWS Organizations is about;
 * undefined when the event says nothing about the organization.
 */
export function idsOfOrganizationEvent(event: AwsEvent): string[] | undefined {
  const { detail } = event;
  if (event.source === 'aws.tag') {
    if (toText(detail.service) !== 'organizations') return undefined;
    const { resources } = detail as { resources?: unknown };
    const arns = Array.isArray(resources) ? resources : [];
    return arns.flatMap(arn => String(arn).split('/').at(-1) ?? []);
  }
  if (event.source !== 'aws.organizations') return undefined;
  if (!EVENT_NAMES.has(toText(detail.eventName) ?? '')) return undefined;
  const { requestParameters, serviceEventDetails } = detail;
  const status =
    typeof serviceEventDetails === 'object' && serviceEventDetails !== null
      ? Object.values(serviceEventDetails)[0]
      : undefined;
  return [
    textAt(requestParameters, 'resourceId'),
    textAt(requestParameters, 'parentId'),
    textAt(requestParameters, 'accountId'),
    textAt(status, 'accountId'),
  ].filter((id): id is string => id !== undefined);
}
