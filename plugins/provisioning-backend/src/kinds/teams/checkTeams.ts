/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parseTeamFile } from '@steward/backstage-plugin-estate-node';
import { renderApplications, TeamApplicationSet } from './applicationSets';
import { TeamFile } from './teamFiles';

/** Why a team's file is broken, and what to do. */
export interface TeamFault {
  path: string;
  reason: string;
  fix: string;
}

/**
 * What is wrong with team files. One that lacks a field which an ApplicationSet
 * with `missingkey=error` reads stops the generation for all teams, hence all
 * are looked at, not only the one that changes.
 */
export function checkTeams(
  files: readonly TeamFile[],
  sets: readonly TeamApplicationSet[],
): TeamFault[] {
  const claims: Parameters<typeof collisions>[1] = [];
  return files.flatMap(file => [
    ...ownFaults(file),
    ...missingFields(file, sets),
    ...collisions(file, claims),
  ]);
}

function ownFaults({ path, text }: TeamFile): TeamFault[] {
  const parsed = parseTeamFile({ file: path, text, url: '' });
  return 'fault' in parsed
    ? [
        {
          path,
          reason: parsed.fault.reason,
          fix: parsed.fault.fix ?? `Correct ${path}`,
        },
      ]
    : [];
}

function missingFields(
  file: TeamFile,
  sets: readonly TeamApplicationSet[],
): TeamFault[] {
  const missing = sets.flatMap(set =>
    renderApplications(set, file).flatMap(application =>
      'expression' in application
        ? [
            {
              path: file.path,
              reason: `${file.path} has no field for {{ ${application.expression} }} of ApplicationSet ${set.name}; with missingkey=error it stops the generation for all teams`,
              fix: `Add the field to ${file.path}, as the other teams have it`,
            },
          ]
        : [],
    ),
  );
  return missing.slice(0, 1);
}

/** Without a cluster a namespace may be on any. */
function collisions(
  { path, value }: TeamFile,
  claims: { field: string; name: unknown; cluster: unknown; path: string }[],
): TeamFault[] {
  for (const field of ['team', 'namespace']) {
    const claim = { field, name: value[field], cluster: value.cluster, path };
    const holder = claims.find(
      other =>
        other.field === field &&
        other.name === claim.name &&
        (field === 'team' ||
          !other.cluster ||
          !claim.cluster ||
          other.cluster === claim.cluster),
    );
    if (holder && claim.name !== undefined) {
      return [
        {
          path,
          reason: `${holder.path} and ${path} both claim the ${field} ${claim.name}`,
          fix: `Give ${path} a ${field} of its own`,
        },
      ];
    }
    claims.push(claim);
  }
  return [];
}
