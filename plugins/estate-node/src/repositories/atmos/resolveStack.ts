/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EnvironmentRecord } from '@steward/backstage-plugin-estate-common';
import { mergeMaps } from './mergeDeep';
import { YamlMap } from '../yaml/records';
import { AtmosConfig } from './AtmosConfig';
import { componentDependencies } from './componentDependencies';
import { environmentFacts } from './environmentFacts';
import { evaluateSections } from './evaluateSections';
import { resolveComponents, stackSections } from './resolveComponents';
import { ResolvedComponent } from './ResolvedComponent';
import { ResolvedEnvironment, StackProblem } from './ResolvedEnvironments';
import { ResolvedStack, StackPart } from './ResolvedStack';
import { describeUnresolvedImport, ResolvedManifest } from './resolveImports';
import { stackName } from './stackName';
import { shortList } from './shortList';

/** What one top-level manifest comes to. */
export interface StackOutcome {
  /** One, unless its components have names of their own. */
  environments: ResolvedEnvironment[];
  problems: StackProblem[];
  stack: ResolvedStack;
}

/** One top-level manifest as environments, with what their components get. */
export function resolveStack(options: {
  file: string;
  resolved: ResolvedManifest;
  config: AtmosConfig;
}): StackOutcome {
  const { file, resolved, config } = options;
  const { manifests, unresolvedImports } = resolved;
  const stack = { file, manifests, unresolvedImports, parts: [], nameless: [] };
  if (resolved.problems.length > 0) {
    return {
      environments: [],
      stack,
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
    return {
      environments: [],
      problems: problems.slice(0, 1),
      stack: { ...stack, nameless },
    };
  }
  return environmentsOf({
    groups,
    shared,
    stack: { ...stack, nameless },
    ...options,
  });
}

function environmentsOf(options: {
  groups: Map<string, ResolvedComponent[]>;
  shared: YamlMap;
  stack: ResolvedStack;
  config: AtmosConfig;
}): StackOutcome {
  const { groups, shared, stack, config } = options;
  const problems: StackProblem[] = [];
  const environments: ResolvedEnvironment[] = [];
  const parts: StackPart[] = [];
  for (const [id, members] of groups) {
    const { environment, part } = environmentOf({
      id,
      members,
      shared,
      stack,
      config,
    });
    parts.push(part);
    if ('reason' in environment) {
      problems.push({ ...environment, stackFile: stack.file });
    } else {
      environments.push(environment);
    }
  }
  return { environments, problems, stack: { ...stack, parts } };
}

function environmentOf(options: {
  id: string;
  members: ResolvedComponent[];
  shared: YamlMap;
  stack: ResolvedStack;
  config: AtmosConfig;
}): {
  environment: ResolvedEnvironment | Omit<StackProblem, 'stackFile'>;
  part: StackPart;
} {
  const { id, members, shared, config } = options;
  const { file, unresolvedImports, nameless } = options.stack;
  const { templatesEnabled } = config;
  const evaluate = (sections: YamlMap, place: string, component?: string) =>
    evaluateSections(
      sections,
      { ...sections, component, atmos_component: component, atmos_stack: id },
      { place, templatesEnabled },
    );
  const stack = evaluate(shared, '');
  const sharedExpressions = new Set(stack.unresolved);
  const unresolved = [
    ...unresolvedImports.map(describeUnresolvedImport),
    ...nameless,
    ...stack.unresolved,
  ];

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
  const part: StackPart = {
    id,
    sections: stack.sections,
    components: evaluated.map(({ component: { name, type }, sections }) => ({
      type,
      name,
      sections,
    })),
  };
  if (facts.problem) {
    return { environment: { file, id, ...facts.problem }, part };
  }
  const record: EnvironmentRecord = {
    kind: 'environment',
    id,
    ...facts.facts,
    components: evaluated.map(member => member.component),
    unresolved: shortList([...unresolved, ...facts.unresolved]),
  };
  return { environment: { files: [file], record }, part };
}
