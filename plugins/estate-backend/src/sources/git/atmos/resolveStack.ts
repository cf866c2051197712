/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mergeMaps } from './mergeDeep';
import { YamlMap } from '../yaml/records';
import { AtmosConfig } from './AtmosConfig';
import { componentDependencies } from './componentDependencies';
import { environmentFacts } from './environmentFacts';
import { evaluateSections } from './evaluateSections';
import { resolveComponents, stackSections } from './resolveComponents';
import { ResolvedComponent } from './ResolvedComponent';
import { ResolvedEnvironment, StackProblem } from './ResolvedEnvironments';
import { ResolvedManifest } from './resolveImports';
import { stackName } from './stackName';
import { shortList } from './shortList';

/** One top-level manifest as environments: one, unless its components have names of their own. */
export function resolveStack(options: {
  file: string;
  resolved: ResolvedManifest;
  config: AtmosConfig;
}): { environments: ResolvedEnvironment[]; problems: StackProblem[] } {
  const { file, resolved, config } = options;
  if (resolved.problems.length > 0) {
    return {
      environments: [],
      problems: resolved.problems.map(p => ({ ...p, stackFile: file })),
    };
  }
  const { manifest } = resolved;
  const shared = stackSections(manifest, 'terraform', config);
  const components = resolveComponents(manifest, config);
  const groups = new Map<string, ResolvedComponent[]>();
  const problems: StackProblem[] = [];
  const named =
    components.length > 0
      ? components
      : [{ sections: shared, name: undefined }];
  for (const component of named) {
    const name = stackName({
      file,
      explicitName: manifest.name,
      sections: component.sections,
      config,
    });
    if ('problem' in name) {
      // One row for the manifest says enough.
      return {
        environments: [],
        problems: [{ ...name.problem, stackFile: file }],
      };
    }
    const group = groups.get(name.name) ?? [];
    groups.set(
      name.name,
      component.name === undefined
        ? group
        : [...group, component as ResolvedComponent],
    );
  }

  const environments: ResolvedEnvironment[] = [];
  for (const [id, members] of groups) {
    const environment = environmentOf({ id, members, shared, ...options });
    if ('reason' in environment) {
      problems.push({ ...environment, stackFile: file });
    } else {
      environments.push(environment);
    }
  }
  return { environments, problems };
}

function environmentOf(options: {
  id: string;
  file: string;
  members: ResolvedComponent[];
  shared: YamlMap;
  resolved: ResolvedManifest;
  config: AtmosConfig;
}): ResolvedEnvironment | Omit<StackProblem, 'stackFile'> {
  const { id, file, members, shared, resolved, config } = options;
  const { templatesEnabled } = config;
  const evaluate = (sections: YamlMap, place: string, component?: string) =>
    evaluateSections(
      sections,
      { ...sections, component, atmos_component: component, atmos_stack: id },
      { place, templatesEnabled },
    );
  const stack = evaluate(shared, '');
  const sharedExpressions = new Set(stack.unresolved);
  const unresolved = [...resolved.unresolved, ...stack.unresolved];

  const evaluated = members.map(member => {
    const place = `components.${member.type}.${member.name}`;
    const own = evaluate(member.sections, place, member.name);
    const { dependsOn, unresolved: unknownStacks } = componentDependencies({
      sections: own.sections,
      place,
      stack: id,
      nameWith: vars => {
        const name = stackName({
          file,
          sections: {
            ...own.sections,
            vars: mergeMaps(own.sections.vars as YamlMap, vars),
          },
          config,
        });
        return 'name' in name ? name.name : undefined;
      },
    });
    unresolved.push(
      ...member.unresolved,
      ...own.unresolved.filter(
        entry => !sharedExpressions.has(entry.slice(place.length + 1)),
      ),
      ...unknownStacks,
    );
    const { name, type, component, enabled } = member;
    return {
      sections: own.sections,
      component: { name, type, component, enabled, dependsOn },
    };
  });

  const facts = environmentFacts(
    stack.sections,
    evaluated.map(member => member.sections),
  );
  if (facts.problem) {
    return { file, id, ...facts.problem };
  }
  return {
    files: [file],
    record: {
      kind: 'environment',
      id,
      ...facts.facts,
      components: evaluated.map(member => member.component),
      unresolved: shortList([...unresolved, ...facts.unresolved]),
    },
  };
}
