/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ResolvedEnvironment, StackProblem } from './ResolvedEnvironments';
import { shortList } from './shortList';

/**
 * Joins manifests that describe parts of one stack, as Atmos does: their names
 * are equal and each component is in one of them only. Manifests of one name
 * that contradict each other are all set aside.
 * See https://atmos.tools/design-patterns/partial-stack-configuration
 */
export function joinEnvironments(all: ResolvedEnvironment[]): {
  environments: ResolvedEnvironment[];
  problems: StackProblem[];
} {
  const byName = new Map<string, ResolvedEnvironment[]>();
  for (const environment of all) {
    const { id } = environment.record;
    byName.set(id, [...(byName.get(id) ?? []), environment]);
  }
  const environments: ResolvedEnvironment[] = [];
  const problems: StackProblem[] = [];
  for (const parts of byName.values()) {
    const conflict = parts.length > 1 ? conflictOf(parts) : undefined;
    if (conflict) {
      problems.push(...conflict);
    } else {
      environments.push(parts.reduce(join));
    }
  }
  return { environments, problems };
}

function join(
  first: ResolvedEnvironment,
  second: ResolvedEnvironment,
): ResolvedEnvironment {
  return {
    files: [...first.files, ...second.files],
    record: {
      ...second.record,
      ...first.record,
      components: [...first.record.components, ...second.record.components],
      unresolved: shortList([
        ...first.record.unresolved,
        ...second.record.unresolved,
      ]),
    },
  };
}

function conflictOf(parts: ResolvedEnvironment[]): StackProblem[] | undefined {
  const { id } = parts[0].record;
  const owners = new Map<string, string>();
  for (const { record, files } of parts) {
    for (const { type, name } of record.components) {
      const component = `components.${type}.${name}`;
      const earlier = owners.get(component);
      if (earlier !== undefined) {
        return named(parts, id, component, `both configure ${component}`);
      }
      owners.set(component, files[0]);
    }
  }
  for (const fact of ['accountId', 'region'] as const) {
    const values = new Set(parts.flatMap(part => part.record[fact] ?? []));
    if (values.size > 1) {
      return named(
        parts,
        id,
        fact,
        `name different values for ${fact}: ${[...values].join(', ')}`,
      );
    }
  }
  return undefined;
}

function named(
  parts: ResolvedEnvironment[],
  id: string,
  field: string,
  reason: string,
): StackProblem[] {
  const files = parts.flatMap(part => part.files);
  return files.map(file => ({
    file,
    stackFile: file,
    id,
    field,
    value: id,
    reason: `${files.join(' and ')} are both the stack ${id} and ${reason}`,
    fix: 'Give each stack a name of its own, or keep each component in one manifest.',
  }));
}
