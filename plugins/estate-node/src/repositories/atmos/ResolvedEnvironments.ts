/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EnvironmentRecord } from '@steward/backstage-plugin-estate-common';
import { AtmosProblem } from './AtmosProblem';
import { ResolvedStack } from './ResolvedStack';

/** An environment and the top-level manifests it was read from. @public */
export interface ResolvedEnvironment {
  record: EnvironmentRecord;
  files: string[];
}

/** A top-level manifest or a stack that no environment can be made of. @public */
export interface StackProblem extends AtmosProblem {
  /** The top-level manifest; `file` may be one that it imports. */
  stackFile: string;
  /** The stack's name, where it is known. */
  id?: string;
}

/** What a repository, or the output of `atmos describe stacks`, holds. @public */
export interface ResolvedEnvironments {
  environments: ResolvedEnvironment[];
  problems: StackProblem[];
  /** Top-level manifests that were found. */
  stackFiles: string[];
}

/** A whole repository as its own `atmos.yaml` resolves it. @public */
export interface ResolvedRepository extends ResolvedEnvironments {
  /** Every top-level manifest by its path, also those that no environment can be made of. */
  stacks: ReadonlyMap<string, ResolvedStack>;
}
