/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ResolvedEnvironments } from '@steward/backstage-plugin-estate-node';
import { RepositoryContent } from '../repository/RepositoryState';

/** Environments and problems of the resolver as records and faults. */
export function environmentContent(
  resolved: ResolvedEnvironments,
  urlOf: (file: string | undefined) => string,
): RepositoryContent {
  return {
    records: resolved.environments.map(({ record, files }) => ({
      record: { ...record, url: urlOf(files[0]) },
      files,
    })),
    faults: resolved.problems.map(problem => {
      const place = problem.line
        ? `${problem.file}:${problem.line}`
        : problem.file;
      const through =
        problem.file === problem.stackFile
          ? ''
          : ` (imported by ${problem.stackFile})`;
      return {
        file: problem.stackFile,
        key: problem.id && `environment:${problem.id}`,
        kind: 'environment',
        field: problem.field,
        value: problem.value?.slice(0, 200),
        reason: `${place}${through}: ${problem.reason}`,
        fix: problem.fix,
      };
    }),
    facts: {
      stackFiles: String(resolved.stackFiles.length),
      environments: String(resolved.environments.length),
      withUnresolved: String(
        resolved.environments.filter(e => e.record.unresolved.length > 0)
          .length,
      ),
    },
  };
}
