/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { asMap, asText, isMap, valueAt, YamlMap } from '../yaml/records';
import { componentDependencies } from './componentDependencies';
import { environmentFacts } from './environmentFacts';
import { evaluateSections } from './evaluateSections';
import {
  ResolvedEnvironment,
  ResolvedEnvironments,
  StackProblem,
} from './ResolvedEnvironments';
import { shortList } from './shortList';
import { StackFinder } from './StackFinder';

/**
 * Environments from the output of `atmos describe stacks --format json`: a map
 * of stack names, each with `components.<type>.<name>` whose sections Atmos has
 * merged and resolved. See https://atmos.tools/cli/commands/describe/stacks
 *
 * @param file - what to call the document in problems
 *
 * @public
 */
export function resolveDescribedStacks(
  document: YamlMap,
  file: string,
): ResolvedEnvironments {
  const environments: ResolvedEnvironment[] = [];
  const problems: StackProblem[] = [];
  const finder = finderOf(document);
  for (const [id, stack] of Object.entries(document)) {
    const types = valueAt(stack, ['components']);
    if (!isMap(types)) {
      problems.push({
        file,
        stackFile: file,
        id,
        field: `${id}.components`,
        value: JSON.stringify(types)?.slice(0, 200),
        reason: 'is no map of components by their type',
        fix: 'Write the output of `atmos describe stacks --format json` unchanged.',
      });
      continue;
    }
    const environment = environmentOf({ id, types, file, finder });
    if ('reason' in environment) {
      problems.push(environment);
    } else {
      environments.push(environment);
    }
  }
  return {
    environments,
    problems,
    stackFiles: environments.flatMap(e => e.files),
  };
}

function finderOf(document: YamlMap): StackFinder {
  const finder = new StackFinder();
  for (const [id, stack] of Object.entries(document)) {
    for (const byName of Object.values(asMap(asMap(stack).components))) {
      for (const [name, component] of Object.entries(asMap(byName))) {
        finder.add(id, name, asMap(component).vars);
      }
    }
  }
  return finder;
}

function environmentOf(options: {
  id: string;
  types: YamlMap;
  file: string;
  finder: StackFinder;
}): ResolvedEnvironment | StackProblem {
  const { id, types, file, finder } = options;
  const unresolved: string[] = [];
  const components = Object.entries(types)
    .flatMap(([type, byName]) =>
      Object.entries(asMap(byName)).map(([name, raw]) => ({ type, name, raw })),
    )
    .filter(({ raw }) => valueAt(raw, ['metadata', 'type']) !== 'abstract')
    .map(({ type, name, raw }) => {
      const place = `components.${type}.${name}`;
      const { vars, settings, dependencies } = asMap(raw);
      const evaluated = evaluateSections(
        { vars, settings, dependencies },
        {},
        { place, templatesEnabled: false },
      );
      const depends = componentDependencies({
        sections: evaluated.sections,
        place,
        stack: id,
        stackWith: (component, context) =>
          finder.find(component, { ...asMap(vars), ...context }),
      });
      unresolved.push(...evaluated.unresolved, ...depends.unresolved);
      return {
        sections: evaluated.sections,
        file: asText(asMap(raw).atmos_stack_file),
        record: {
          name,
          type,
          component:
            asText(valueAt(raw, ['metadata', 'component'])) ??
            asText(asMap(raw).component) ??
            name,
          enabled: valueAt(raw, ['metadata', 'enabled']) !== false,
          dependsOn: depends.dependsOn,
        },
      };
    });
  const facts = environmentFacts(
    undefined,
    components.map(component => component.sections),
  );
  if (facts.problem) {
    return { file, stackFile: file, id, ...facts.problem };
  }
  return {
    files: [...new Set(components.flatMap(component => component.file ?? []))],
    record: {
      kind: 'environment',
      id,
      ...facts.facts,
      components: components.map(component => component.record),
      unresolved: shortList([...unresolved, ...facts.unresolved]),
    },
  };
}
