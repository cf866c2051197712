/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RuleCondition } from '@steward/backstage-plugin-portal-common';

/** A rule that adds points when its condition holds. @public */
export interface RiskRule {
  id: string;
  /** In words, with `{fact}` filled in: "{accountName} is a production account". */
  reason: string;
  /** 1–100. */
  points: number;
  when: RuleCondition;
}
