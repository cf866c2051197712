/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ChangedApplication } from '../pullRequest/GitChange';
import { renderTeam, TeamApplicationSets } from './applicationSets';
import { TeamFile } from './teamFiles';

/**
 * The Applications of Argo CD that come with a team's file, or go with it. Of
 * those that come, only what is deployed from the repository of the file: a
 * team's own repository may have nothing to deploy yet.
 */
export function teamApplications(
  { sets }: TeamApplicationSets,
  file: TeamFile,
  operation: 'create' | 'delete',
): ChangedApplication[] {
  return sets.flatMap(set =>
    renderTeam(set, file).applications.flatMap(application =>
      application.project && (application.ownSource || operation === 'delete')
        ? [
            {
              name: application.name,
              project: application.project,
              ...(set.namespace && { namespace: set.namespace }),
              operation,
            },
          ]
        : [],
    ),
  );
}
