/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EnvironmentRecord } from '@steward/backstage-plugin-estate-common';
import { ResolvedEnvironment } from '@steward/backstage-plugin-estate-node';
import { InputProblem } from '@steward/backstage-plugin-provisioning-common';
import { choosePath } from './choosePath';
import { StackLayout } from './learnLayout';
import { StackToken, StackTokens } from './stackTokens';

/** What tells two stacks of one account and region apart, the most telling first. */
const TELLING = ['environment', 'stage', 'tenant'] as const;

/** Where the file of a new stack goes, or why that cannot be told. */
export interface StackPlace {
  path: string;
  /** Tokens that the request must name first. */
  missing: StackToken[];
  problems: InputProblem[];
}

/**
 * Finds the place of a new stack beside its neighbours. Where that is the file
 * of another environment, the name gets what the two differ by:
 * `eu-west-1-blue.yaml`.
 */
export function choosePlace(
  layout: StackLayout,
  tokens: StackTokens,
  options: {
    files: ReadonlyMap<string, string>;
    environments: readonly ResolvedEnvironment[];
    choices: readonly string[];
  },
): StackPlace {
  const { files, environments, choices } = options;
  const fileOf = (path: string) => `${path}${layout.extension}`;
  const isFree = (path: string) => !files.has(fileOf(path));
  const beside = (path: string) => {
    const owner = environments.find(one => one.files.includes(fileOf(path)));
    const suffix = owner && difference(tokens, owner.record);
    return suffix ? [`${path}-${suffix}`] : [];
  };
  const { paths, missing } = choosePath(layout.path, tokens, {
    choices,
    isFree,
  });
  const places = paths
    .flatMap(path => (isFree(path) ? [path] : beside(path)))
    .filter(isFree)
    .map(fileOf);
  if (places.length === 1 || missing.length > 0) {
    return { path: places[0] ?? '', missing, problems: [] };
  }
  const problem =
    places.length === 0
      ? {
          field: 'target',
          value: paths.map(fileOf).join(', '),
          reason: `${paths.map(fileOf).join(', ')} is there already`,
          fix: 'Enter the name of another environment, or choose another account, region or stage',
        }
      : {
          field: 'inputs.paths',
          value: places.join(', '),
          reason: `By ${
            layout.neighbours[0].file
          } the new stack could be ${places.join(' or ')}`,
          fix: 'Enter the one you mean under Paths',
        };
  return { path: '', missing, problems: [problem] };
}

function difference(
  tokens: StackTokens,
  other: EnvironmentRecord,
): string | undefined {
  const token = TELLING.find(
    name => tokens[name] !== undefined && tokens[name] !== other[name],
  );
  return token && tokens[token];
}
