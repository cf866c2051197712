/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isPermission } from '@backstage/plugin-permission-common';
import {
  accountConditions,
  createAccountConditionalDecision,
} from '@steward/backstage-plugin-estate-backend';
import { estateAccountReadPermission } from '@steward/backstage-plugin-estate-common';
import { OwnDecision } from './OwnDecision';

/** Everybody sees the AWS accounts that they or their groups own. */
export const ownAccounts: OwnDecision = (permission, { claims }) =>
  isPermission(permission, estateAccountReadPermission)
    ? createAccountConditionalDecision(
        permission,
        accountConditions.isOwnedBy({ claims }),
      )
    : undefined;
