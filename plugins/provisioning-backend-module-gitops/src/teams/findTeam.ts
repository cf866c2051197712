/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputProblem } from '@steward/backstage-plugin-provisioning-common';
import { TeamFile } from './teamFiles';

/** The file of a team, or the problem that there is none. */
export function findTeam(
  files: readonly TeamFile[],
  name: string,
): { file: TeamFile } | { problem: InputProblem } {
  const file = files.find(({ value }) => value.team === name);
  return file
    ? { file }
    : {
        problem: {
          field: 'target.name',
          value: name,
          reason: `The repository has no team ${name}`,
          fix: `Choose one of ${
            files
              .map(({ value }) => value.team)
              .filter(Boolean)
              .slice(0, 20)
              .join(', ') || 'the teams that are there'
          }`,
        },
      };
}
