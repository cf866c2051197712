/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { TeamOnboardInputs } from '@steward/backstage-plugin-provisioning-common';
import { posix } from 'node:path';
import { stringify } from 'yaml';
import { FileEdit } from '../repository/FileEdit';

const CATALOG_FILE = 'catalog-info.yaml';

/**
 * A Group for the catalog beside the team's file, in repositories where other
 * teams have one. Elsewhere the estate makes the Group of the team's file.
 */
export function catalogFileEdit(
  files: ReadonlyMap<string, string>,
  path: string,
  name: string,
  inputs: TeamOnboardInputs,
): FileEdit[] {
  const folder = posix.dirname(path);
  const teamsFolder = posix.dirname(folder);
  const isUsual = [...files.keys()].some(
    file =>
      posix.basename(file) === CATALOG_FILE &&
      posix.dirname(posix.dirname(file)) === teamsFolder,
  );
  if (!isUsual) {
    return [];
  }
  const entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, description: inputs.description },
    spec: {
      type: 'team',
      profile: { displayName: name, email: inputs.owner.email },
      children: [],
      members: inputs.members,
    },
  };
  return [
    { path: posix.join(folder, CATALOG_FILE), content: stringify(entity) },
  ];
}
