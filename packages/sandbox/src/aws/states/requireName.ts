/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AwsError } from '../AwsError';

/** What names of machines and executions must not hold, by the reference of StartExecution. */
const notInNames = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]/u;

/** Refuses what is no name of a machine or an execution. */
export function requireName(name: string): void {
  if (name.length < 1 || name.length > 80 || notInNames.test(name)) {
    throw new AwsError('InvalidName', `Invalid Name: '${name}'`);
  }
}
