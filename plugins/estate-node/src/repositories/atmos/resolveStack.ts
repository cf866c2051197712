/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EnvironmentRecord } from '@steward/backstage-plugin-estate-common';
import { mergeMaps } from './mergeDeep';
import { asText, YamlMap } from '../yaml/records';
import { AtmosConfig } from './AtmosConfig';
import { componentDependencies } from './componentDependencies';
import { environmentFacts } from './environmentFacts';
import { evaluateSections } from './evaluateSections';
import { resolveComponents, stackSections } from './resolveComponents';
import { ResolvedComponent } from './ResolvedComponent';
import { ResolvedEnvironment, StackProblem } from './ResolvedEnvironments';
import { ResolvedStack, StackPart } from './ResolvedStack';
import { describeUnresolvedImport, ResolvedManifest } from './resolveImports';
import { StackFinder } from './StackFinder';
import { stackName } from './stackName';
import { shortList } from './shortList';

/**
 * An environment but for what its components depend on, which may be in stacks
 * that were not read yet.
 */
export type EnvironmentDraft = (finder: StackFinder) => ResolvedEnvironment;

/** What one top-level manifest comes to. */
export interface StackOutcome {
  /** One, unless its components have names of their own. */
  environments: EnvironmentDraft[];
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
  const { components, unresolved } = resolveComponents(manifest, config);
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
      // Without components it is no stack, but a part of others.
      if (member.name !== undefined) {
        problems.push({ ...name.problem, stackFile: file });
      }
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
    unresolved,
    stack: { ...stack, nameless },
    ...options,
  });
}

function environmentsOf(options: {
  groups: Map<string, ResolvedComponent[]>;
  shared: YamlMap;
  /** What could not be told of the manifest as a whole. */
  unresolved: string[];
  stack: ResolvedStack;
  config: AtmosConfig;
}): StackOutcome {
  const { groups, shared, unresolved, stack, config } = options;
  const problems: StackProblem[] = [];
  const environments: EnvironmentDraft[] = [];
  const parts: StackPart[] = [];
  for (const [id, members] of groups) {
    const { environment, part } = environmentOf({
      id,
      members,
      shared,
      unresolved,
      stack,
      config,
    });
    parts.push(part);
    if (typeof environment !== 'function') {
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
  unresolved: string[];
  stack: ResolvedStack;
  config: AtmosConfig;
}): {
  environment: EnvironmentDraft | Omit<StackProblem, 'stackFile'>;
  part: StackPart;
} {
  const { id, members, shared, config } = options;
  const { file, unresolvedImports, nameless } = options.stack;
  const { templatesEnabled, delimiters } = config;
  const evaluate = (sections: YamlMap, place: string, component?: string) =>
    evaluateSections(
      sections,
      { ...sections, component, atmos_component: component, atmos_stack: id },
      { place, templatesEnabled, delimiters },
    );
  const stack = evaluate(shared, '');
  const sharedExpressions = new Set(stack.unresolved);
  const unresolved = [
    ...unresolvedImports.map(describeUnresolvedImport),
    ...options.unresolved,
    ...nameless,
    ...stack.unresolved,
  ];

  const evaluated = members.map(member => {
    const place = `components.${member.type}.${member.name}`;
    const {
      sections: { component, ...sections },
      unresolved: own,
    } = evaluate(
      { ...member.sections, component: member.component },
      place,
      member.name,
    );
    unresolved.push(
      ...member.unresolved,
      ...own.filter(
        entry => !sharedExpressions.has(entry.slice(place.length + 1)),
      ),
    );
    return { member, place, sections, component: asText(component) };
  });

  const facts = environmentFacts(
    stack.sections,
    evaluated.map(member => member.sections),
  );
  const part: StackPart = {
    id,
    sections: stack.sections,
    components: evaluated.map(({ member: { name, type }, sections }) => ({
      type,
      name,
      sections,
    })),
  };
  if (facts.problem) {
    return { environment: { file, id, ...facts.problem }, part };
  }
  const environment: EnvironmentDraft = finder => {
    const unknown: string[] = [];
    const components = evaluated.flatMap(({ member, place, ...found }) => {
      const { sections, component } = found;
      const depends = componentDependencies({
        sections,
        place,
        stack: id,
        stackWith: (name, context) => {
          const vars = mergeMaps(sections.vars as YamlMap, context);
          return (
            finder.find(name, vars) ??
            nameByVars({ file, sections: { ...sections, vars }, config })
          );
        },
      });
      unknown.push(...depends.unresolved);
      const { name, type, enabled } = member;
      const { dependsOn } = depends;
      // Only Atmos can tell what a component is whose module is an expression.
      return component === undefined
        ? []
        : [{ name, type, component, enabled, dependsOn }];
    });
    const record: EnvironmentRecord = {
      kind: 'environment',
      id,
      ...facts.facts,
      components,
      unresolved: shortList([...unresolved, ...unknown, ...facts.unresolved]),
    };
    return { files: [file], record };
  };
  return { environment, part };
}

/** The name of a stack that only its variables tell; a file's path says nothing of another stack. */
function nameByVars(
  options: Parameters<typeof stackName>[0],
): string | undefined {
  const { nameTemplate, namePattern } = options.config;
  const name =
    nameTemplate || namePattern ? stackName(options) : { name: undefined };
  return 'name' in name ? name.name : undefined;
}
