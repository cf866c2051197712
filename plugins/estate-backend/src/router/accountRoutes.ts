/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputError, NotFoundError } from '@backstage/errors';
import {
  AccountPage,
  AccountSelection,
  accountSelectorSchema,
  IndexedAccount,
  selectAccounts,
} from '@steward/backstage-plugin-estate-common';
import { decodeCursor, toPage } from '@steward/backstage-plugin-portal-node';
import { EstateReader } from '../access/EstateAccess';
import { filterAccounts } from '../domain/filterAccounts';
import { EstateRouter, RouterOptions } from './RouterOptions';
import { selectionOf } from './selectionOf';

interface PageQuery {
  limit: number;
  cursor?: string;
}

/** The account index. */
export function addAccountRoutes(
  router: EstateRouter,
  { access, stores }: RouterOptions,
): void {
  const page = async (
    reader: EstateReader,
    accounts: IndexedAccount[],
    query: PageQuery,
  ): Promise<AccountPage> => {
    const result = pageOf(accounts, query);
    return {
      ...result,
      items: await access.visibleTo(reader, result.items, a => a.entityRef),
    };
  };
  const select = async (
    { visible }: EstateReader,
    selection: AccountSelection,
  ) => {
    const { allowOrganizationRoot = false, ...rest } = selection;
    const selector = accountSelectorSchema.safeParse(rest);
    if (!selector.success) {
      const [issue] = selector.error.issues;
      throw new InputError(`${issue.path.join('.')}: ${issue.message}`);
    }
    const living = (await stores.organization.accounts(visible)).filter(
      account => !account.vanishedAt,
    );
    return selectAccounts(living, selector.data, { allowOrganizationRoot });
  };

  router.get('/accounts', async (req, res) => {
    const reader = await access.reader(req);
    const selection = selectionOf(req.query);
    const accounts = selection
      ? await select(reader, selection)
      : filterAccounts(
          await stores.organization.accounts(reader.visible),
          req.query,
        );
    res.json(await page(reader, accounts, req.query));
  });

  router.post('/accounts/select', async (req, res) => {
    const reader = await access.reader(req);
    res.json(await page(reader, await select(reader, req.body), req.query));
  });

  router.get('/accounts/:id', async (req, res) => {
    const reader = await access.reader(req);
    const account = await stores.organization.account(
      req.params.id,
      reader.visible,
    );
    const [seen] = account
      ? await access.visibleTo(reader, [account], a => a.entityRef)
      : [];
    if (!seen) {
      throw new NotFoundError(`No account ${req.params.id} in the estate`);
    }
    res.json(seen);
  });
}

/** Accounts are sorted by id. */
function pageOf(
  accounts: IndexedAccount[],
  { limit, cursor }: PageQuery,
): AccountPage {
  const after = decodeCursor(cursor, 1)?.[0];
  const rest =
    after === undefined ? accounts : accounts.filter(a => a.id > after);
  return toPage(
    rest.slice(0, limit + 1),
    limit,
    account => account,
    account => [account.id],
  );
}
