/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError } from '@backstage/errors';
import { AccountMatch, AccountSelector } from '../accounts';
import { IndexedAccount } from '../api.generated';

/**
 * The accounts that a selector means, in the vocabulary of Starfleet's
 * templates: exclusion wins; `allAccounts` stands alone; an organizational
 * unit (id or name) covers what is below it; the management account takes part
 * only when the selector and the caller both say so.
 *
 * Source: `IncludeAccounts`, `ExcludeAccounts` and `OperateInOrgRoot` of the payload
 * templates in gemini-oss/starfleet.
 *
 * @throws InputError naming the field when the selector contradicts itself or
 *   selects by nothing.
 * @public
 */
export function selectAccounts<
  A extends Pick<
    IndexedAccount,
    'id' | 'name' | 'tags' | 'management' | 'organizationalUnits'
  >,
>(
  accounts: A[],
  selector: AccountSelector,
  options: { allowOrganizationRoot: boolean },
): A[] {
  const includesSomething = Object.values(selector.include).some(
    list => list.length > 0,
  );
  if (selector.allAccounts && includesSomething) {
    throw new InputError(
      'allAccounts stands alone: leave out "include", or set "allAccounts" to false',
    );
  }
  if (!selector.allAccounts && !includesSomething) {
    throw new InputError(
      'include is empty: name accounts by "names", "ids", "organizationalUnits" or "tags", or set "allAccounts" to true',
    );
  }
  const included = matcher(selector.include);
  const excluded = matcher(selector.exclude);
  const withRoot =
    selector.operateInOrganizationRoot && options.allowOrganizationRoot;
  return accounts.filter(
    account =>
      (selector.allAccounts || included(account)) &&
      !excluded(account) &&
      (!account.management || withRoot),
  );
}

function matcher(
  match: AccountMatch,
): (
  account: Pick<IndexedAccount, 'id' | 'name' | 'tags' | 'organizationalUnits'>,
) => boolean {
  const ids = new Set(match.ids);
  const names = new Set(match.names);
  const units = new Set(match.organizationalUnits);
  return account =>
    ids.has(account.id) ||
    names.has(account.name) ||
    account.organizationalUnits.some(
      unit => units.has(unit.id) || units.has(unit.name),
    ) ||
    match.tags.some(tag => account.tags[tag.name] === tag.value);
}
