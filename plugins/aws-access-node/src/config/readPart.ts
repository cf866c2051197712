/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ConfigurationProblem,
  readSetting,
} from '@steward/backstage-plugin-portal-node';
import { z } from 'zod';

/**
 * Reads one part of `aws` or `awsAccess`. As in Backstage, a key that is not
 * known costs nothing: it is reported and left out.
 *
 * @returns the value unless it cannot be used, and all that is wrong
 */
export function readPart<T extends z.ZodType>(
  schema: T,
  value: unknown,
  key: string,
): { value?: z.output<T>; problems: ConfigurationProblem[] } {
  const { problems = [] } = readSetting(schema, value, key);
  const known = unknownKeys(schema, value).reduce(without, value);
  return { value: readSetting(schema, known, key).value, problems };
}

function unknownKeys(schema: z.ZodType, value: unknown): PropertyKey[][] {
  return (schema.safeParse(value).error?.issues ?? []).flatMap(issue =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map(name => [...issue.path, name])
      : [],
  );
}

function without(value: unknown, [head, ...rest]: PropertyKey[]): unknown {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) => {
      if (name !== String(head)) {
        return [[name, each]];
      }
      return rest.length > 0 ? [[name, without(each, rest)]] : [];
    }),
  );
}
