/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService } from '@backstage/backend-plugin-api';
import {
  accountSelectorSchema,
  IndexedAccount,
} from '@steward/backstage-plugin-estate-common';
import { EstateService } from '@steward/backstage-plugin-estate-node';

/**
 * The account of a name in the estate, the management account included.
 *
 * @throws when the estate cannot be asked.
 */
export async function findAccount(
  options: {
    estate: Pick<EstateService, 'selectAccounts'>;
    auth: AuthService;
  },
  name: string,
): Promise<IndexedAccount | undefined> {
  const { items } = await options.estate.selectAccounts(
    {
      ...accountSelectorSchema.parse({
        include: { names: [name] },
        operateInOrganizationRoot: true,
      }),
      allowOrganizationRoot: true,
      limit: 1,
    },
    { credentials: await options.auth.getOwnServiceCredentials() },
  );
  return items[0];
}
