/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { globMatcher } from '@steward/backstage-plugin-estate-node';
import {
  InputProblem,
  TeamOnboardInputs,
} from '@steward/backstage-plugin-provisioning-common';
import { renderTeam, TeamApplicationSet } from './applicationSets';
import { listOf, mapOf } from './generators';
import { manifestsOf } from './manifests';
import { TeamFile } from './teamFiles';

/**
 * Repositories of a new team that its AppProject does not let Argo CD deploy
 * from. Projects that a chart makes are not known here.
 *
 * Source: https://argo-cd.readthedocs.io/en/stable/user-guide/projects/
 */
export function sourceProblems(
  {
    sets,
    files,
  }: {
    sets: readonly TeamApplicationSet[];
    files: ReadonlyMap<string, string>;
  },
  file: TeamFile,
  { applications }: TeamOnboardInputs,
): InputProblem[] {
  const projects = new Map(
    manifestsOf(files, 'AppProject').manifests.map(({ value }) => [
      String(mapOf(value.metadata).name),
      listOf(mapOf(value.spec).sourceRepos).map(String),
    ]),
  );
  return sets.flatMap(set =>
    renderTeam(set, file).applications.flatMap(({ project, sources }) => {
      const allowed = projects.get(project ?? '');
      return allowed === undefined
        ? []
        : sources
            .filter(source => !isAllowed(allowed, source))
            .map(source => {
              const at = applications.findIndex(
                ({ repoURL }) => repoURL === source,
              );
              return {
                field:
                  at < 0 ? 'repository' : `inputs.applications.${at}.repoURL`,
                value: source,
                reason: `The AppProject ${project} does not let Argo CD deploy from ${source}`,
                fix: `Use a repository that its sourceRepos name (${allowed.join(
                  ', ',
                )}), or add this one to them first`,
              };
            });
    }),
  );
}

/** An entry with `!` forbids, whatever else allows. */
function isAllowed(allowed: readonly string[], source: string): boolean {
  const url = source.replace(/\.git$/, '');
  const fits = (pattern: string) =>
    pattern === '*' || globMatcher(pattern.replace(/\.git$/, ''))(url);
  const [denials, permits] = [
    allowed.filter(entry => entry.startsWith('!')),
    allowed.filter(entry => !entry.startsWith('!')),
  ];
  return !denials.some(entry => fits(entry.slice(1))) && permits.some(fits);
}
