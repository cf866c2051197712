/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Types, permissions and pure rules of Steward scorecards.
 *
 * @packageDocumentation
 */
export * from './api.generated';
export * from './campaigns/campaignLifecycle';
export * from './checks/Check';
export * from './checks/Fix';
export * from './checks/durationSchema';
export * from './checks/Pillar';
export * from './checks/Severity';
export * from './checks/conditionSchema';
export * from './checks/orderChecks';
export * from './checks/thresholds';
export * from './exemptions/Exemption';
export * from './facts/catalogFacts';
export * from './facts/ControlObservation';
export * from './facts/estateFacts';
export * from './facts/Fact';
export * from './findings/Control';
export * from './findings/describeControl';
export * from './findings/Finding';
export * from './findings/controls';
export * from './findings/crosswalk';
export * from './findings/reconstructHistory';
export * from './findings/reconstructVerdicts';
export * from './packs/Pack';
export * from './permissions';
export * from './reviews/reviewLifecycle';
export * from './scores/Score';
export * from './scores/Tier';
export * from './scores/TierPolicy';
export * from './scores/explainMove';
export * from './scores/pathTo';
export * from './scores/requiredTierOf';
export * from './scores/rollUp';
export * from './scores/scoreOf';
export * from './scores/tierOf';
export * from './verdicts/Verdict';
export { type ActiveExemption } from './verdicts/applyExemption';
export * from './verdicts/judge';
export * from './verdicts/judgeAll';
