/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ResolvedEnvironment, StackProblem } from './ResolvedEnvironments';
import { ResolvedStack } from './ResolvedStack';
import { shortList } from './shortList';

/**
 * Joins manifests that describe parts of one stack, as Atmos does: their names
 * are equal, and a component that is in several is the same in all of them.
 * Manifests of one name that contradict each other are all set aside.
 * See https://atmos.tools/design-patterns/partial-stack-configuration
 */
export function joinEnvironments(
  all: ResolvedEnvironment[],
  stacks: ReadonlyMap<string, ResolvedStack>,
): {
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
    const conflict = parts.length > 1 ? conflictOf(parts, stacks) : undefined;
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
      components: [
        ...first.record.components,
        ...second.record.components.filter(
          ({ type, name }) =>
            !first.record.components.some(
              other => other.type === type && other.name === name,
            ),
        ),
      ],
      unresolved: shortList([
        ...first.record.unresolved,
        ...second.record.unresolved,
      ]),
    },
  };
}

function conflictOf(
  parts: ResolvedEnvironment[],
  stacks: ReadonlyMap<string, ResolvedStack>,
): StackProblem[] | undefined {
  const { id } = parts[0].record;
  const known = new Map<string, string>();
  for (const { record, files } of parts) {
    for (const { type, name } of record.components) {
      const component = `components.${type}.${name}`;
      const sections = stacks
        .get(files[0])
        ?.parts.find(part => part.id === id)
        ?.components.find(one => one.type === type && one.name === name);
      const content = JSON.stringify(sections);
      if ((known.get(component) ?? content) !== content) {
        return named(
          parts,
          id,
          component,
          `configure ${component} differently`,
        );
      }
      known.set(component, content);
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
