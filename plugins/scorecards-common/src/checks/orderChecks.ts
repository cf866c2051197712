/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Check } from './Check';

/**
 * Sorts checks so that what a check depends on comes before it.
 *
 * @returns the sorted checks, and each circle as the ids on it. Checks of a
 * circle and checks that depend on a missing one are not among the sorted.
 * @public
 */
export function orderChecks<T extends Pick<Check, 'id' | 'dependsOn'>>(
  checks: readonly T[],
): {
  sorted: T[];
  circles: string[][];
  missing: { id: string; dependsOn: string }[];
} {
  const byId = new Map(checks.map(check => [check.id, check]));
  const done = new Map<string, boolean>();
  const sorted: T[] = [];
  const circles: string[][] = [];
  const missing: { id: string; dependsOn: string }[] = [];

  function visit(check: T, path: string[]): boolean {
    const known = done.get(check.id);
    if (known !== undefined) {
      return known;
    }
    if (path.includes(check.id)) {
      circles.push([...path.slice(path.indexOf(check.id)), check.id]);
      return false;
    }
    const whole = (check.dependsOn ?? []).map(id => {
      const needed = byId.get(id);
      if (!needed) {
        missing.push({ id: check.id, dependsOn: id });
        return false;
      }
      return visit(needed, [...path, check.id]);
    });
    const fine = whole.every(Boolean);
    done.set(check.id, fine);
    if (fine) {
      sorted.push(check);
    }
    return fine;
  }

  checks.forEach(check => visit(check, []));
  return { sorted, circles, missing };
}
