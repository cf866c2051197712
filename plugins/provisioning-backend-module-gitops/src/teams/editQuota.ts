/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isMap } from '@steward/backstage-plugin-estate-node';
import {
  InputProblem,
  TeamQuota,
} from '@steward/backstage-plugin-provisioning-common';
import { PlaceInYaml, setInYaml } from './setInYaml';
import { resourceQuotaOf } from './renderTeamFile';
import { TeamFile } from './teamFiles';

/** A team's file with another quota; comments and all else stay as they are. */
export function editQuota(
  { path, text }: TeamFile,
  quota: TeamQuota,
): { text: string } | { problem: InputProblem } {
  let edited = text;
  for (const leaf of leavesOf(resourceQuotaOf(quota), ['resourceQuota'])) {
    const result = setInYaml(edited, leaf.path, leaf.value);
    if ('shared' in result) {
      return { problem: sharedProblem(path, result.shared) };
    }
    edited = result.text;
  }
  return { text: edited };
}

function sharedProblem(
  file: string,
  { line, field, reason }: PlaceInYaml,
): InputProblem {
  return {
    field: 'target.name',
    value: `${file}:${line}`,
    reason: `${field} of ${file} cannot be changed alone: ${reason} in line ${line}`,
    fix: `Write ${field} out in ${file} first`,
  };
}

function leavesOf(
  value: unknown,
  path: string[],
): { path: string[]; value: unknown }[] {
  return isMap(value)
    ? Object.entries(value).flatMap(([key, item]) =>
        leavesOf(item, [...path, key]),
      )
    : [{ path, value }];
}
