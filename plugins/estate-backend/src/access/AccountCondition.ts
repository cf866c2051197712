/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PermissionCriteria } from '@backstage/plugin-permission-common';

/** What a permission rule asks of an account. */
export type AccountCondition =
  | { type: 'owner'; refs: string[] }
  | { type: 'id'; ids: string[] }
  /** In one of these organizational units, or below. */
  | { type: 'unit'; ids: string[] };

/** Which accounts somebody may see. */
export type AccountCriteria = PermissionCriteria<AccountCondition>;
