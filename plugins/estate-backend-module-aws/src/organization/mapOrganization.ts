/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Account, Organization } from '@aws-sdk/client-organizations';
import { formatArn, tryParseArn } from '@steward/backstage-plugin-aws-common';
import {
  AccountRecord,
  accountRecordSchema,
  OrganizationalUnitRecord,
  organizationalUnitRecordSchema,
} from '@steward/backstage-plugin-estate-common';
import { MappedRecord, toIsoDate, toRecord, toText } from '../records';
import { TreeNode } from './OrganizationTree';

/** What every record of an organization has in common. */
export interface OrganizationFacts {
  organizationId: string;
  managementAccountId: string;
  /** Used where an ARN does not name one. */
  partition: string;
}

/**
 * The organization as the ARNs of its accounts name it, which saves asking for
 * it. Undefined when they do not agree, or when the management account that
 * they name is not among the accounts.
 *
 * Source of the form `arn:<partition>:organizations::<management account>:account/<organization>/<account>`:
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsorganizations.html
 */
export function factsOfAccounts(
  accounts: Account[],
): OrganizationFacts | undefined {
  const prefixes = new Set(
    accounts.map(({ Arn = '' }) => Arn.slice(0, Arn.lastIndexOf('/'))),
  );
  const [prefix] = prefixes;
  const arn = prefixes.size === 1 ? tryParseArn(prefix) : undefined;
  const [kind, organizationId] = arn?.resource.split('/') ?? [];
  return arn &&
    kind === 'account' &&
    organizationId &&
    accounts.some(({ Id }) => Id === arn.accountId)
    ? {
        organizationId,
        managementAccountId: arn.accountId,
        partition: arn.partition,
      }
    : undefined;
}

/** The ARN of an account, organizational unit or root, where AWS did not tell it. */
export function organizationArn(
  { partition, managementAccountId, organizationId }: OrganizationFacts,
  kind: 'account' | 'ou' | 'root',
  id: string | undefined,
): string {
  return formatArn({
    partition,
    service: 'organizations',
    region: '',
    accountId: managementAccountId,
    resource: `${kind}/${organizationId}/${id}`,
  });
}

/** The organization as it describes itself; undefined when an id is missing. */
export function factsOfOrganization(
  organization: Organization | undefined,
  partition: string,
): OrganizationFacts | undefined {
  const organizationId = toText(organization?.Id);
  const managementAccountId =
    toText(organization?.MasterAccountId) ??
    tryParseArn(organization?.MasterAccountArn ?? '')?.accountId;
  return organizationId && managementAccountId
    ? { organizationId, managementAccountId, partition }
    : undefined;
}

/** State of an account: `State`, else the retired `Status`, else `UNKNOWN`. */
function stateOfAccount(account: Account): string {
  return toText(account.State) ?? toText(account.Status) ?? 'UNKNOWN';
}

/** An account with its place and tags as a record. */
export function mapAccount(
  account: Account,
  facts: OrganizationFacts,
  options: { path: string[]; tags: Record<string, string> },
): MappedRecord<AccountRecord> {
  const arn = toText(account.Arn);
  return toRecord(
    accountRecordSchema,
    {
      kind: 'account',
      id: account.Id,
      arn: arn ?? organizationArn(facts, 'account', toText(account.Id)),
      name: toText(account.Name)?.trim(),
      email: toText(account.Email),
      state: stateOfAccount(account),
      joinedMethod: toText(account.JoinedMethod),
      joinedAt: toIsoDate(account.JoinedTimestamp),
      organizationId: facts.organizationId,
      management: account.Id === facts.managementAccountId,
      partition: tryParseArn(arn ?? '')?.partition ?? facts.partition,
      organizationalUnitPath: options.path,
      tags: options.tags,
    },
    {
      place: `(account without id, named "${toText(account.Name)}")`,
      fix: 'Look at the account in the AWS Organizations console and correct the field; an account needs a name and an id of 12 digits.',
    },
  );
}

/** A root or organizational unit as a record. */
export function mapOrganizationalUnit(
  node: TreeNode,
  facts: OrganizationFacts,
  tags: Record<string, string>,
): MappedRecord<OrganizationalUnitRecord> {
  const kind = node.parentId === undefined ? 'root' : 'ou';
  return toRecord(
    organizationalUnitRecordSchema,
    {
      kind: 'organizational-unit',
      id: node.id,
      arn: toText(node.arn) ?? organizationArn(facts, kind, node.id),
      name: toText(node.name) ?? (kind === 'root' ? 'Root' : undefined),
      parentId: node.parentId,
      organizationId: facts.organizationId,
      tags,
    },
    {
      place: '(organizational unit without id)',
      fix: 'Look at the organizational unit in the AWS Organizations console and correct the field.',
    },
  );
}
