/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PermissionCriteria } from '@backstage/plugin-permission-common';

/** What a permission rule asks of an event. */
export type EventCondition =
  | { type: 'person'; refs: string[] }
  | { type: 'account'; ids: string[] }
  /** Becomes `entity` before the store is asked. */
  | { type: 'owned'; claims: string[] }
  | { type: 'entity'; refs: string[] };

export type EventCriteria = PermissionCriteria<EventCondition>;
