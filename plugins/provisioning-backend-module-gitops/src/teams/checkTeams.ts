/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isMap, parseTeamFile } from '@steward/backstage-plugin-estate-node';
import { renderTeam, TeamApplicationSet } from './applicationSets';
import { TeamFile } from './teamFiles';

/** Why a team's file is broken, and what to do. */
export interface TeamFault {
  path: string;
  /** The field of the file, dots between, where it is known. */
  field?: string;
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
  const missing = sets.flatMap(set => {
    const { missing: expression } = renderTeam(set, file);
    return expression === undefined
      ? []
      : [
          {
            path: file.path,
            field: missingPath(expression, file),
            reason: `${file.path} has no field for {{ ${expression} }} of ApplicationSet ${set.name}; with missingkey=error it stops the generation for all teams`,
            fix: `Add the field to ${file.path}, as the other teams have it`,
          },
        ];
  });
  return missing.slice(0, 1);
}

/** The first path in an expression that the file does not have. */
function missingPath(expression: string, file: TeamFile): string | undefined {
  const paths = [...expression.matchAll(/(?<![\w$)])((?:\.[A-Za-z_]\w*)+)/g)];
  return paths
    .map(([, path]) => path.slice(1).split('.'))
    .find(path => valueAt(file.value, path) === undefined)
    ?.join('.');
}

function valueAt(value: unknown, [first, ...rest]: string[]): unknown {
  const member = isMap(value) ? value[first] : undefined;
  return rest.length > 0 ? valueAt(member, rest) : member;
}

/**
 * What of the generation only Argo CD can tell, one line for each set: a field
 * that is missing there would be found by nobody before the merge.
 */
export function notRendered(
  files: readonly TeamFile[],
  sets: readonly TeamApplicationSet[],
): string[] {
  return sets.flatMap(set => {
    const unknown = files.flatMap(file => {
      const { notRendered: reason } = renderTeam(set, file);
      return reason === undefined ? [] : [{ file, reason }];
    });
    return unknown.length === 0
      ? []
      : [
          `ApplicationSet ${set.name} was not checked for ${
            unknown.length === files.length
              ? 'any team'
              : unknown.map(({ file }) => file.path).join(', ')
          }: ${unknown[0].reason}`,
        ];
  });
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
