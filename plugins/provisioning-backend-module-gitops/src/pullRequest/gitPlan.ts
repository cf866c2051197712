/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  PlanDetail,
  RunEffect,
  RunPlan,
} from '@steward/backstage-plugin-provisioning-common';
import { branchOf, ChangedApplication, GitChange } from './GitChange';
import { GIT_PULL_REQUEST } from './GitPullRequestExecutor';
import { RenderedEdits } from '../repository/FileEdit';
import { GitRepository } from '../repository/GitRepository';

/** A plan that is carried out as a pull request. */
export async function gitPlan(options: {
  repository: GitRepository;
  kind: string;
  /** What the branch is named after. */
  name: string;
  title: string;
  rendered: RenderedEdits;
  summary: string[];
  effects: RunEffect[];
  blastRadius: string[];
  /** Those without lines are left out. */
  details?: PlanDetail[];
  /** Applications of Argo CD that follow the branch; none by default. */
  applications?: ChangedApplication[];
}): Promise<RunPlan> {
  const { repository, kind, name, title, rendered } = options;
  const baseBranch = await repository.baseBranch();
  const execution: GitChange = {
    repository: repository.url,
    baseBranch,
    branch: branchOf(kind, name),
    title,
    files: rendered.files,
    applications: options.applications ?? [],
  };
  const details = (options.details ?? []).filter(
    ({ lines }) => lines.length > 0,
  );
  const many =
    rendered.files.length === 1 ? 'one file' : `${rendered.files.length} files`;
  return {
    executor: GIT_PULL_REQUEST,
    summary: [
      ...options.summary,
      `A pull request to ${baseBranch} of ${repository.url} changes ${many}; it takes effect when it is merged`,
    ],
    execution,
    files: rendered.planned,
    effects: options.effects,
    blastRadius: options.blastRadius,
    ...(details.length > 0 && { details }),
  };
}
