/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { ConfigurationProblem } from './ConfigurationProblem';
import { describeIssues } from './describeIssues';
import { settingWords } from './settingWords';

/**
 * Reads one value of a configuration.
 *
 * @param key - path of the value, for the problems
 * @returns the value as the schema makes it, or what is wrong with it
 * @public
 */
export function readSetting<T extends z.ZodType>(
  schema: T,
  value: unknown,
  key: string,
):
  | { value: z.output<T>; problems?: undefined }
  | { value?: undefined; problems: ConfigurationProblem[] } {
  const parsed = schema.safeParse(value, { error: settingWords });
  return parsed.success
    ? { value: parsed.data }
    : {
        problems: describeIssues({
          schema,
          issues: parsed.error.issues,
          value,
          key,
        }),
      };
}
