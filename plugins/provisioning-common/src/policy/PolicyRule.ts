/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RuleCondition } from '@steward/backstage-plugin-portal-common';

/** A rule that forbids a request, or asks for an approval. @public */
export interface PolicyRule {
  id: string;
  effect: 'deny' | 'require';
  /** In words, with `{fact}` filled in. */
  reason: string;
  /** What to do instead. */
  fix?: string;
  /**
   * Entity refs of which `quorum` must approve; of `require` only. `{owners}`
   * stands for the owners of the target, `{approvers}` for
   * `approval.approvers`. Default: `approval.approvers`.
   */
  approvers?: string[];
  /** Default: 1. */
  quorum?: number;
  when: RuleCondition;
}
