/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError } from '@backstage/errors';
import { IndexedAccount } from '@steward/backstage-plugin-estate-common';

export interface AccountFilter {
  q?: string;
  ids?: string[];
  state?: string;
  owner?: string;
  /** Id or name; covers everything below. */
  organizationalUnit?: string;
  region?: string;
  /** `key=value`, all of which must match. */
  tag?: string[];
  includeVanished?: boolean;
}

/**
 * Accounts that match all parts of a filter.
 *
 * @throws InputError when a tag is not `key=value`.
 */
export function filterAccounts(
  accounts: IndexedAccount[],
  filter: AccountFilter,
): IndexedAccount[] {
  const ids = filter.ids && new Set(commaSeparated(filter.ids));
  const tags = commaSeparated(filter.tag).map(parseTag);
  const words = (filter.q ?? '')
    .toLocaleLowerCase('en-US')
    .split(/\s+/)
    .filter(Boolean);
  const { organizationalUnit: unit } = filter;
  return accounts.filter(
    account =>
      (filter.includeVanished || !account.vanishedAt) &&
      (!ids || ids.has(account.id)) &&
      (!filter.state || account.state === filter.state) &&
      (!filter.owner || account.owner === filter.owner) &&
      (!filter.region || account.regions.includes(filter.region)) &&
      (!unit ||
        account.organizationalUnits.some(
          u => u.id === unit || u.name === unit,
        )) &&
      tags.every(([key, value]) => account.tags[key] === value) &&
      words.every(word => textOf(account).includes(word)),
  );
}

/** Values of a parameter that is repeated, or holds a list with commas. */
export function commaSeparated(values: string[] | undefined): string[] {
  return (values ?? [])
    .flatMap(value => value.split(','))
    .map(value => value.trim())
    .filter(Boolean);
}

/** `key=value` of a query parameter; the value may hold further equals signs. */
export function parseTag(tag: string): [key: string, value: string] {
  const at = tag.indexOf('=');
  if (at < 1) {
    throw new InputError(`tag "${tag}" is not of the form key=value`);
  }
  return [tag.slice(0, at), tag.slice(at + 1)];
}

function textOf({ id, name, email = '' }: IndexedAccount): string {
  return `${id} ${name} ${email}`.toLocaleLowerCase('en-US');
}
