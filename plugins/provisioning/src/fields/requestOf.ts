/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { JsonObject, JsonValue } from '@backstage/types';
import {
  InputProblem,
  RunRequest,
  RunTarget,
} from '@steward/backstage-plugin-provisioning-common';
import { valueAt } from './valueAt';

/** Where a part of the request comes from: the path of a form property, or a constant. */
export type Source = string | { const: JsonValue };

/** How a form becomes a request. */
export interface RequestMapping extends Record<string, unknown> {
  /** May hold `{path}`, filled in with the form's value: `enclave.{operation}`. */
  kind: string;
  target: Record<string, Source>;
  inputs: Record<string, Source>;
}

/** The request that a form makes, as far as it is filled in. */
export function requestOf(
  mapping: RequestMapping,
  formData: Record<string, unknown>,
): RunRequest {
  const fill = (sources: Record<string, Source>): JsonObject =>
    Object.fromEntries(
      Object.entries(sources)
        .map(([name, source]) => [
          name,
          (typeof source === 'string'
            ? valueAt(formData, source)
            : source.const) as JsonValue | undefined,
        ])
        .filter(([, value]) => value !== undefined && value !== ''),
    );
  return {
    kind: mapping.kind.replaceAll(/\{([\w.]+)\}/g, (_, path: string) =>
      String(valueAt(formData, path) ?? ''),
    ),
    target: { name: '', ...fill(mapping.target) } as RunTarget,
    inputs: fill(mapping.inputs),
  };
}

/** The form property that a problem is about; undefined when it is about none alone. */
export function formPathOf(
  problem: Pick<InputProblem, 'field'>,
  mapping: RequestMapping,
): string | undefined {
  const [part, name, ...rest] = problem.field.split('.');
  const sources: Record<string, Source> | undefined =
    (part === 'target' && mapping.target) ||
    (part === 'inputs' && mapping.inputs) ||
    undefined;
  const source = sources?.[name];
  return typeof source === 'string' ? [source, ...rest].join('.') : undefined;
}

/** Problems with what was entered, and fields that are still to be filled in. */
export function sortProblems(
  problems: readonly InputProblem[],
  mapping: RequestMapping,
  formData: Record<string, unknown>,
): { wrong: InputProblem[]; missing: string[] } {
  const wrong: InputProblem[] = [];
  const missing = new Set<string>();
  for (const problem of problems) {
    const path = formPathOf(problem, mapping);
    const value = path === undefined ? problem : valueAt(formData, path);
    if (path !== undefined && (value === undefined || value === '')) {
      missing.add(path);
    } else {
      wrong.push(problem);
    }
  }
  return { wrong, missing: [...missing] };
}
