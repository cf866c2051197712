/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RuleCondition } from '../RuleCondition';

/** A rule that forbids a request, or asks for an approval. @public */
export interface PolicyRule {
  id: string;
  effect: 'deny' | 'require';
  /** In words, with `{fact}` filled in. */
  reason: string;
  /** What to do instead. */
  fix?: string;
  /** Entity refs of which `quorum` must approve; of `require` only. */
  approvers?: string[];
  /** Default: 1. */
  quorum?: number;
  when: RuleCondition;
}

/** What a rule said to a request. @public */
export interface PolicyDecision {
  rule: string;
  effect: 'deny' | 'require';
  reason: string;
  fix?: string;
  approvers?: string[];
  quorum?: number;
}
