/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isAccountId } from '@steward/backstage-plugin-aws-common';

/**
 * An AWS account number in groups of four, as the AWS console shows it:
 * `1234 5678 9012`. What is not twelve digits comes back unchanged.
 *
 * @public
 */
export function formatAccountId(accountId: string): string {
  return isAccountId(accountId)
    ? accountId.replace(/(\d{4})(?=\d)/g, '$1 ')
    : accountId;
}
