/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** A setting that cannot be used. @public */
export interface ConfigurationProblem {
  /** Path of the setting: `estate.clusters.regions[0]`. */
  key: string;
  /** What stands there, printable and cut at 200 characters; absent when it is missing, an object, or a secret. */
  value?: string;
  /** Goes after the key and the value: `is not an AWS region`. */
  reason: string;
  /** What to do, a sentence without its full stop: `Enter a region code such as eu-central-1`. */
  fix: string;
}

/** What is wrong with a setting, without the fix: `audit.days = "x" is not a number`. @public */
export function describeProblem(problem: ConfigurationProblem): string {
  const { key, value, reason } = problem;
  return [key, value === undefined ? undefined : `= ${value}`, reason]
    .filter(part => part !== undefined)
    .join(' ');
}

/** A problem in whole sentences, with the fix. @public */
export function explainProblem(problem: ConfigurationProblem): string {
  return `${describeProblem(problem)}. ${problem.fix.replace(
    /([^.?!])$/,
    '$1.',
  )}`;
}
