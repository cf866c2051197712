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
  const nameless: string[] = [];
  const problems: StackProblem[] = [];
  const nameOf = (sections: YamlMap) =>
    stackName({ file, explicitName: manifest.name, sections, config });
  const members =
    components.length > 0
      ? components
      : [{ sections: shared, name: undefined }];
  for (const member of members) {
    const name = nameOf(member.sections);
    if ('problem' in name) {
      problems.push({ ...name.problem, stackFile: file });
      nameless.push(`${member.name}: ${name.problem.reason}`);
    } else {
      const group = groups.get(name.name) ?? [];
      groups.set(
        name.name,
        member.name === undefined ? group : [...group, member],
      );
    }
  }
  if (groups.size === 0) {
    // One row for the manifest says enough.
    return { environments: [], problems: problems.slice(0, 1) };
  }
  return environmentsOf({ groups, nameless, shared, ...options });
}

function environmentsOf(options: {
  groups: Map<string, ResolvedComponent[]>;
  nameless: string[];
  shared: YamlMap;
  file: string;
  resolved: ResolvedManifest;
  config: AtmosConfig;
}): { environments: ResolvedEnvironment[]; problems: StackProblem[] } {
  const { groups, nameless, resolved, ...rest } = options;
  const problems: StackProblem[] = [];
  const environments: ResolvedEnvironment[] = [];
  for (const [id, members] of groups) {
    const environment = environmentOf({
      id,
      members,
      resolved: {
        ...resolved,
        unresolved: [...resolved.unresolved, ...nameless],
      },
      ...rest,
    });
    if ('reason' in environment) {
      problems.push({ ...environment, stackFile: rest.file });
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
