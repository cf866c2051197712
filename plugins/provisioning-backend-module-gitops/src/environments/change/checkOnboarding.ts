/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EnvironmentRecord } from '@steward/backstage-plugin-estate-common';
import {
  ResolvedStack,
  UnresolvedImport,
} from '@steward/backstage-plugin-estate-node';
import { InputProblem } from '@steward/backstage-plugin-provisioning-common';
import { Environments } from '../EnvironmentRepository';
import { checkNetworks } from './checkNetworks';
import { RepositoryChange } from './resolveChange';

/** What the request says of the new environment. */
export type WantedFacts = Partial<
  Pick<
    EnvironmentRecord,
    'accountId' | 'region' | 'stage' | 'tenant' | 'environment'
  >
>;

/** The environment that a new stack really makes. */
export interface NewEnvironment {
  record: EnvironmentRecord;
  stack: ResolvedStack;
}

/**
 * Checks what a repository with a new stack in it resolves to: one environment
 * more, as the request describes it, in its own network, with nothing that does
 * not resolve; all others as they were.
 *
 * @param wanted.path - File of the new stack.
 * @param wanted.network - Network that the stack is given; absent where stacks do not say it themselves.
 */
export function checkOnboarding(
  environments: Environments,
  change: RepositoryChange,
  wanted: { path: string; facts: WantedFacts; network?: string },
): NewEnvironment | { problems: InputProblem[] } {
  const { path, facts, network } = wanted;
  const { config, layout } = environments;
  const { after } = change;
  const stack = after.stacks.get(path);
  if (!stack) {
    return refuse(
      path,
      `${path} would be no stack by included_paths ${list(
        config.includedPaths,
      )} and excluded_paths ${list(config.excludedPaths)} of ${config.file}`,
      `Correct included_paths and excluded_paths in ${config.file}`,
    );
  }
  const problems = [
    ...importProblems(stack, change, facts, config.stacksPath),
    ...othersTouched(environments, change, stack),
  ];
  if (problems.length > 0) {
    return { problems };
  }
  const fault = after.problems.find(({ stackFile }) => stackFile === path);
  if (fault) {
    return refuse(
      path,
      `${fault.file}: ${fault.reason}`,
      fault.fix ?? `Correct ${fault.file}`,
    );
  }
  const record = after.environments.find(one =>
    one.files.includes(path),
  )?.record;
  if (!record || stack.parts.length !== 1 || stack.nameless.length > 0) {
    const made = stack.parts.map(({ id }) => id).join(' and ');
    return refuse(
      path,
      [
        `${path} would make ${made || 'no environment'}, not one environment`,
        ...stack.nameless,
      ].join('; '),
      'Add this stack by hand',
    );
  }
  const known = (fact: keyof WantedFacts) =>
    record[fact] !== undefined ||
    layout?.neighbours.some(one => one.record[fact] !== undefined);
  const wrong = Object.entries(facts)
    .map(([fact, value]) => ({ fact: fact as keyof WantedFacts, value }))
    .filter(({ fact, value }) => known(fact) && record[fact] !== value)
    .map(({ fact, value }) =>
      refuse(
        path,
        `${path} would have ${fact} ${
          record[fact] ?? 'of no value'
        } instead of ${value}: an import or a later setting decides it`,
        `Correct what ${path} imports`,
      ),
    );
  const all = [
    ...wrong.flatMap(one => one.problems),
    ...checkNetworks(environments, change, { stack, record, network }),
  ];
  return all.length > 0 ? { problems: all } : { record, stack };
}

/** Atmos refuses every stack of a repository where one of them imports what is not there. */
function importProblems(
  stack: ResolvedStack,
  { comparison }: RepositoryChange,
  facts: WantedFacts,
  stacksPath: string,
): InputProblem[] {
  const broken = comparison.brokenImports.filter(
    one =>
      !stack.unresolvedImports.some(
        ({ file, path }) => file === one.file && path === one.path,
      ),
  );
  return [...stack.unresolvedImports, ...broken].map(one => ({
    field: fieldOf(one, facts),
    value: one.path,
    reason: `${one.file} would import ${one.path}: ${one.reason}`,
    fix:
      one.kind === 'missing'
        ? `Add ${stacksPath}/${one.path}.yaml to the repository first`
        : 'Add this stack by hand, where Atmos itself can check it',
  }));
}

function fieldOf({ path }: UnresolvedImport, facts: WantedFacts): string {
  const name = path.split('/').at(-1);
  if (name === facts.region) {
    return 'target.region';
  }
  return name === facts.stage ? 'inputs.stage' : 'repository';
}

/** A run answers for the one environment that it is about, and for no other. */
function othersTouched(
  { resolved }: Environments,
  { comparison }: RepositoryChange,
  stack: ResolvedStack,
): InputProblem[] {
  const own = stack.parts.map(({ id }) => id);
  return [
    ...comparison.removed.map(id => ({ id, how: 'could no longer be read' })),
    ...comparison.changed.map(({ id, files }) => ({
      id,
      how: `would change, since it reads ${files.join(', ')}`,
    })),
  ].map(({ id, how }) => {
    const there = resolved.environments.find(one => one.record.id === id);
    return own.includes(id)
      ? {
          field: 'inputs.environment',
          value: id,
          reason: `The stack ${id} is there already: ${
            there?.files.join(', ') ?? 'it is set aside'
          }`,
          fix: 'Enter the name of another environment, or choose another business unit, stage or region',
        }
      : {
          field: 'repository',
          value: id,
          reason: `${id} ${how}`,
          fix: 'Add this stack by hand, with the owners of the other',
        };
  });
}

function refuse(
  value: string,
  reason: string,
  fix: string,
): { problems: InputProblem[] } {
  return { problems: [{ field: 'repository', value, reason, fix }] };
}

function list(paths: readonly string[]): string {
  return paths.map(path => `"${path}"`).join(', ') || 'none';
}
