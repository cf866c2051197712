/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { formatAccountId } from '@steward/backstage-plugin-portal-react';
import { EntityLink } from '../EntityLink';
import { accountRef } from './accountRef';

export interface AccountFactProps {
  accountId: string;
  region?: string;
}

/** The account and region in which something is, the account as a link. */
export function AccountFact(props: AccountFactProps) {
  return (
    <>
      <EntityLink
        entityRef={accountRef(props.accountId)}
        text={formatAccountId(props.accountId)}
      />
      {props.region && ` · ${props.region}`}
    </>
  );
}
