/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PermissionCriteria } from '@backstage/plugin-permission-common';

/** What a permission rule asks of a run. */
export type RunCondition =
  | { type: 'requester'; refs: string[] }
  | { type: 'account'; ids: string[] }
  | { type: 'kind'; names: string[] }
  /** Becomes `approver` before the store is asked. */
  | { type: 'decides'; claims: string[] }
  | { type: 'approver'; refs: string[] }
  /** Becomes `target` before the store is asked. */
  | { type: 'owned'; claims: string[] }
  /** Runs for one of these teams, or on one of these entities. */
  | { type: 'target'; teams: string[]; entityRefs: string[] };

export type RunCriteria = PermissionCriteria<RunCondition>;
