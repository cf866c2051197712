/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Account } from '@aws-sdk/client-organizations';
import {
  EstateRecord,
  ShardProblem,
} from '@steward/backstage-plugin-estate-common';
import { OrganizationFacts } from './mapOrganization';
import { OrganizationPath } from './organizationPath';
import { OrganizationTree } from './OrganizationTree';

const EXAMPLES = 5;

function examples(ids: string[]): string {
  const shown = ids.slice(0, EXAMPLES).join(', ');
  return ids.length > EXAMPLES
    ? `${shown} and ${ids.length - EXAMPLES} more`
    : shown;
}

/** Whether the credentials now see another organization than the one held so far. */
export function checkOrganization(
  facts: OrganizationFacts,
  previous: EstateRecord[],
): ShardProblem | undefined {
  for (const record of previous) {
    if (
      'organizationId' in record &&
      record.organizationId !== facts.organizationId
    ) {
      return {
        code: 'OrganizationChanged',
        message: `The credentials list organization ${facts.organizationId}, but this source held organization ${record.organizationId} so far.`,
        fix: 'Point the source back at its organization, or give the new organization a name of its own under estate.organizations.',
      };
    }
  }
  return undefined;
}

/**
 * How a listing of an organization contradicts itself. A listing with such a
 * contradiction is not complete, whatever its last page said: nothing is
 * removed for what it lacks.
 */
export function checkListing(options: {
  facts: OrganizationFacts;
  accounts: Account[];
  paths: Map<string, OrganizationPath>;
  tree: OrganizationTree;
}): ShardProblem | undefined {
  const { facts, accounts, paths, tree } = options;
  if (accounts.length === 0) {
    return {
      code: 'EmptyListing',
      message: `organizations:ListAccounts of ${facts.organizationId} answered with no account at all, though an organization has at least its management account.`,
      fix: 'Nothing is removed. Start another sync; if it persists, compare with `aws organizations list-accounts`.',
    };
  }
  if (!accounts.some(account => account.Id === facts.managementAccountId)) {
    return {
      code: 'ManagementAccountMissing',
      message: `organizations:ListAccounts of ${facts.organizationId} gave ${accounts.length} accounts without the management account ${facts.managementAccountId}: the listing is truncated.`,
      fix: 'Nothing is removed. Start another sync; if it persists, compare with `aws organizations list-accounts`.',
    };
  }
  if (tree.roots.length === 0) {
    return {
      code: 'RootMissing',
      message: `organizations:ListRoots of ${facts.organizationId} gave no root.`,
      fix: 'Nothing is removed. Start another sync.',
    };
  }
  const foreign = [...paths]
    .filter(([, path]) => path.organizationId !== facts.organizationId)
    .map(([id]) => id);
  if (foreign.length > 0) {
    return {
      code: 'ForeignAccounts',
      message: `The paths of ${
        foreign.length
      } accounts name another organization than ${
        facts.organizationId
      }: ${examples(foreign)}.`,
      fix: 'Nothing is removed. Start another sync.',
    };
  }
  const unknown = new Set(
    [...paths.values()].flatMap(path => path.nodes.filter(id => !tree.has(id))),
  );
  if (unknown.size > 0) {
    return {
      code: 'TreeIncomplete',
      message: `Accounts are in organizational units that organizations:ListOrganizationalUnitsForParent did not list: ${examples(
        [...unknown],
      )}.`,
      fix: 'Nothing is removed. An organizational unit was moved or removed during the reading, or the listing is truncated: start another sync.',
    };
  }
  const lost = accounts
    .map(account => account.Id)
    .filter((id): id is string => id !== undefined && !paths.has(id));
  if (lost.length > 0) {
    return {
      code: 'ParentUnknown',
      message: `${
        lost.length
      } accounts are below no organizational unit that was listed: ${examples(
        lost,
      )}.`,
      fix: 'Nothing is removed. Accounts were moved during the reading, or the listing is truncated: start another sync.',
    };
  }
  return undefined;
}
