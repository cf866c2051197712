/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AccountSelection } from '@steward/backstage-plugin-estate-common';
import { commaSeparated, parseTag } from '../domain/filterAccounts';
import { Endpoints } from '../schema/openapi.generated';

type AccountsQuery = Endpoints['#get|/accounts']['query'];

/** The selector in query parameters; undefined when there is none of its parameters. */
export function selectionOf(
  query: AccountsQuery,
): AccountSelection | undefined {
  const {
    allAccounts,
    includeNames,
    includeIds,
    includeOrganizationalUnits,
    includeTags,
    excludeNames,
    excludeIds,
    excludeOrganizationalUnits,
    excludeTags,
    operateInOrganizationRoot,
    allowOrganizationRoot,
  } = query;
  const given = [
    allAccounts,
    includeNames,
    includeIds,
    includeOrganizationalUnits,
    includeTags,
    excludeNames,
    excludeIds,
    excludeOrganizationalUnits,
    excludeTags,
    operateInOrganizationRoot,
  ];
  if (given.every(value => value === undefined)) {
    return undefined;
  }
  return {
    allAccounts,
    include: {
      names: commaSeparated(includeNames),
      ids: commaSeparated(includeIds),
      organizationalUnits: commaSeparated(includeOrganizationalUnits),
      tags: tagsOf(includeTags),
    },
    exclude: {
      names: commaSeparated(excludeNames),
      ids: commaSeparated(excludeIds),
      organizationalUnits: commaSeparated(excludeOrganizationalUnits),
      tags: tagsOf(excludeTags),
    },
    operateInOrganizationRoot,
    allowOrganizationRoot,
  };
}

function tagsOf(tags: string[] | undefined) {
  return commaSeparated(tags)
    .map(parseTag)
    .map(([name, value]) => ({ name, value }));
}
