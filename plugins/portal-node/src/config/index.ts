/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

export {
  describeProblem,
  explainProblem,
  type ConfigurationProblem,
} from './ConfigurationProblem';
export * from './durationSchema';
export * from './logProblems';
export * from './readSections';
export { readSetting } from './readSetting';
export { isObject } from './paths';
export * from './fieldSchemas';
export * from './scheduleSchema';
export { secret } from './secret';
export {
  listOf,
  mapOf,
  oneSourceOf,
  orDefaults,
  sourcesOf,
  type Entry,
  type Section,
  type SectionResult,
} from './sections';
export * from './unreadSections';
export { unknownKey } from './describeIssues';
