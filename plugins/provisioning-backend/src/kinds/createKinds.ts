/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RunKind } from '@steward/backstage-plugin-provisioning-node';
import { FarEnds } from '../FarEnds';
import {
  parseRepositoryAddress,
  repositoryUrl,
} from '../git/RepositoryAddress';
import { createEnvironmentOnboard } from './environments/createEnvironmentOnboard';
import { createEnvironmentRemove } from './environments/createEnvironmentRemove';
import { createGitChange } from './git/createGitChange';
import { createTeamOnboard } from './teams/createTeamOnboard';
import { createTeamQuota } from './teams/createTeamQuota';
import { createTeamRetire } from './teams/createTeamRetire';

/** All kinds that come along; those that lack configuration say so. */
export function createKinds(farEnds: FarEnds): RunKind<any>[] {
  return [
    ...teamKinds(farEnds),
    ...environmentKinds(farEnds),
    createGitChange({ hosts: farEnds.hosts, allow: repositoriesOf(farEnds) }),
  ];
}

function teamKinds({ teams, dependents }: FarEnds): RunKind<any>[] {
  return [
    createTeamOnboard({ teams }),
    createTeamQuota({ teams }),
    createTeamRetire({ teams, dependents }),
  ];
}

function environmentKinds(farEnds: FarEnds): RunKind<any>[] {
  const { environments, dependents } = farEnds;
  const { estate, auth } = farEnds.options;
  return [
    createEnvironmentOnboard({ environments, estate, auth }),
    createEnvironmentRemove({ environments, dependents }),
  ];
}

/** Repositories of the configuration can be changed by hand as well. */
function repositoriesOf({ config }: FarEnds): string[] {
  const own = [config.teams, config.environments].flatMap(section =>
    section ? [repositoryUrl(parseRepositoryAddress(section.url))] : [],
  );
  return [...own, ...config.git.allow];
}
