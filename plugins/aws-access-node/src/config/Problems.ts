/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { AwsConfigurationProblem } from '../types';

// The last two stand for whole parts, where a text may be anything.
const SECRET_KEYS = /(accessKeyId|secretAccessKey|externalId|mainAccount|\])$/;

type Path = PropertyKey[];

/** Collects what is wrong in the configuration, each with key, value and fix. */
export class Problems {
  readonly #problems: AwsConfigurationProblem[] = [];

  /** A copy of what was found so far. */
  list(): AwsConfigurationProblem[] {
    return [...this.#problems];
  }

  add(problem: { key: string; value: unknown; fix: string }): void {
    const value = shown(problem.key, problem.value);
    this.#problems.push({
      key: problem.key,
      ...(value === undefined ? {} : { value }),
      message: [problem.key, value, problem.fix]
        .filter(part => part !== undefined)
        .join(' '),
    });
  }

  addIssues(error: z.ZodError, value: unknown, key: string): void {
    for (const issue of error.issues) {
      this.add({
        key: keyOf(key, issue.path),
        value: valueAt(value, issue.path),
        fix: issue.message,
      });
    }
  }

  /** Says which account the problems from an index on belong to. */
  assign(from: number, accountId: string): void {
    for (const problem of this.#problems.slice(from)) {
      problem.accountId = accountId;
    }
  }

  /** Reports keys that the schema does not know and returns the value without them. */
  withoutUnknownKeys(schema: z.ZodType, value: unknown, key: string): unknown {
    const result = schema.safeParse(value);
    const unknown = (result.error?.issues ?? []).flatMap(issue =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map(name => [...issue.path, name])
        : [],
    );
    for (const path of unknown) {
      this.add({
        key: keyOf(key, path),
        value: undefined,
        fix: 'is not a known setting; check its spelling or remove it',
      });
    }
    return unknown.reduce(without, value);
  }
}

function without(value: unknown, [head, ...rest]: Path): unknown {
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

function keyOf(key: string, path: Path): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : `${text}.${String(part)}`,
    key,
  );
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (current, part) =>
      typeof current === 'object' && current !== null
        ? Reflect.get(current, part)
        : undefined,
    value,
  );
}

function shown(key: string, value: unknown): string | undefined {
  // An object may hold secrets further down.
  if (value === undefined || typeof value === 'object') {
    return undefined;
  }
  return SECRET_KEYS.test(key) ? '(hidden)' : JSON.stringify(value);
}
