/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Facts, checks, verdicts, scores and tiers of catalog entities.
 *
 * @packageDocumentation
 */
export {
  createExemptionConditionalDecision,
  exemptionConditions,
} from './exemptions/exemptionRules';
export { scorecardsPlugin as default } from './plugin';
