/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RunExecutor } from '@steward/backstage-plugin-provisioning-node';
import { FarEnds } from '../FarEnds';
import { GitPullRequestExecutor } from './gitPullRequest/GitPullRequestExecutor';

/** All executors that come along. */
export function createExecutors(farEnds: FarEnds): RunExecutor[] {
  return [GitPullRequestExecutor.create(farEnds)];
}
