/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  FormRequestOptions,
  FormValueSource,
  InputProblem,
} from '@steward/backstage-plugin-provisioning-common';
import { valueAt } from './valueAt';

/** The form property that a problem is about; undefined when it is about none alone. */
export function formPathOf(
  problem: Pick<InputProblem, 'field'>,
  mapping: FormRequestOptions,
): string | undefined {
  const [part, ...path] = problem.field.split('.');
  let source: FormValueSource | undefined =
    part === 'target' || part === 'inputs' ? mapping[part] : undefined;
  while (typeof source === 'object' && path.length > 0) {
    source = (source as Record<string, FormValueSource>)[path.shift()!];
  }
  return typeof source === 'string' ? [source, ...path].join('.') : undefined;
}

/**
 * Problems with what was entered, and fields that are still to be filled in. A
 * problem that tells a value was found by planning, and needs its words.
 */
export function sortProblems(
  problems: readonly InputProblem[],
  mapping: FormRequestOptions,
  formData: Record<string, unknown>,
): { wrong: InputProblem[]; missing: string[] } {
  const wrong: InputProblem[] = [];
  const missing = new Set<string>();
  for (const problem of problems) {
    const path = formPathOf(problem, mapping);
    const value = path === undefined ? problem : valueAt(formData, path);
    const isEmpty = value === undefined || value === '';
    const isFound = problem.value !== undefined && problem.value !== '';
    if (path !== undefined && isEmpty && !isFound) {
      missing.add(path);
    } else {
      wrong.push(problem);
    }
  }
  return { wrong, missing: [...missing] };
}

/** What the form wants and what the backend misses beyond that, each once. */
export function stillNeeded(
  empty: readonly string[],
  missing: readonly string[],
): string[] {
  return [...new Set([...empty, ...missing])];
}
