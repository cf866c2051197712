/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * What all domains of Steward share and what runs anywhere: the rule language,
 * the client of an HTTP contract, and how CSV is written.
 *
 * @packageDocumentation
 */
export * from './contract';
export * from './csvOptions';
export * from './rules/factsOfRules';
export * from './rules/matchRules';
export * from './rules/RuleCondition';
export * from './rules/RuleMatcher';
