/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AccountMatch,
  AccountRecord,
  EstateRecord,
  selectAccounts,
} from '@steward/backstage-plugin-estate-common';

/** States in which an account answers no call, or soon will not. */
const CLOSED_STATES = new Set([
  'SUSPENDED',
  'CLOSED',
  'PENDING_CLOSURE',
  'PENDING_ACTIVATION',
]);

/**
 * The accounts whose clusters are read: those that are open, less what the
 * configuration leaves out. States that nobody knows count as open.
 *
 * @param units - Organizational units, for selecting by their names.
 */
export function accountsToRead(options: {
  accounts: AccountRecord[];
  units: EstateRecord[];
  include?: AccountMatch;
  exclude?: AccountMatch;
}): AccountRecord[] {
  const { accounts, units, include, exclude } = options;
  const open = accounts.filter(account => !CLOSED_STATES.has(account.state));
  if (!include && !exclude) return open;
  const names = new Map(
    units.flatMap(unit =>
      unit.kind === 'organizational-unit'
        ? [[unit.id, unit.name] as const]
        : [],
    ),
  );
  const everything = { names: [], ids: [], organizationalUnits: [], tags: [] };
  const selected = selectAccounts(
    open.map(account => ({
      id: account.id,
      name: account.name,
      tags: account.tags,
      management: account.management,
      organizationalUnits: account.organizationalUnitPath.map(id => ({
        id,
        name: names.get(id) ?? id,
      })),
    })),
    {
      allAccounts: include === undefined,
      include: include ?? everything,
      exclude: exclude ?? everything,
      // Reading the management account is no operation in it.
      operateInOrganizationRoot: true,
    },
    { allowOrganizationRoot: true },
  );
  const ids = new Set(selected.map(account => account.id));
  return open.filter(account => ids.has(account.id));
}
