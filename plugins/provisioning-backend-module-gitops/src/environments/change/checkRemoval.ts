/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ResolvedStack } from '@steward/backstage-plugin-estate-node';
import { InputProblem } from '@steward/backstage-plugin-provisioning-common';
import { RepositoryComparison } from './compareRepositories';

/**
 * Why an environment cannot be removed by removing its files: something else
 * is in them or needs them. A run answers for the one environment that it is
 * about: owners, approvers and risk of another one were asked by nobody.
 *
 * @param stacks - The stacks that make the environment.
 * @param comparison - What the removal does to the repository.
 */
export function checkRemoval(
  id: string,
  stacks: readonly ResolvedStack[],
  comparison: RepositoryComparison,
): InputProblem[] {
  const problem = (value: string, reason: string, fix: string) => ({
    field: 'inputs.stack',
    value,
    reason,
    fix,
  });
  const homeOf = (other: string) =>
    stacks.find(({ parts }) => parts.some(part => part.id === other))?.file;
  const others = [
    ...comparison.removed.filter(other => other !== id),
    ...comparison.changed.map(other => other.id),
  ].map(other => {
    const file = homeOf(other);
    return file
      ? problem(
          other,
          `${file} holds ${other} too, so removing it for ${id} would take components of ${other} with it`,
          `Move ${other} to a file of its own first`,
        )
      : problem(
          other,
          `${other} needs what would be removed: ${
            comparison.changed
              .filter(one => one.id === other)
              .flatMap(one => one.files)
              .join(', ') || 'it could no longer be read'
          }`,
          `Change ${other} first`,
        );
  });
  return [
    ...others,
    ...stacks.flatMap(({ file, nameless }) =>
      nameless.map(component =>
        problem(
          file,
          `${file} holds a component that could be of another environment: ${component}`,
          'Give its variables a value, or move it to a file of its own first',
        ),
      ),
    ),
    ...comparison.brokenImports.map(({ file, path }) =>
      problem(
        path,
        `${file} imports ${path}, which would be removed`,
        `Change ${file} first`,
      ),
    ),
  ];
}
