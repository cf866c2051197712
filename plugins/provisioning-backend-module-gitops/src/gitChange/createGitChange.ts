/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  GitChangeInputs,
  gitChangeInputsSchema,
  InputProblem,
} from '@steward/backstage-plugin-provisioning-common';
import {
  matchesAny,
  PlanRequest,
  PlanResult,
  RunKind,
} from '@steward/backstage-plugin-provisioning-node';
import { RepositorySnapshot } from '../repository/RepositorySnapshot';
import { GIT_PULL_REQUEST } from '../pullRequest/GitPullRequestExecutor';
import { FileEdit, renderEdits } from '../repository/FileEdit';
import { GitHosts } from '../repository/GitHosts';
import { GitRepository } from '../repository/GitRepository';
import {
  parseRepositoryAddress,
  repositoryUrl,
} from '../repository/RepositoryAddress';
import { gitPlan } from '../pullRequest/gitPlan';
import { iamWildcards } from './iamWildcards';

export interface GitChangeOptions {
  hosts: GitHosts;
  /** Addresses of repositories, with `*`. */
  allow: readonly string[];
}

/** Files into a repository as a pull request. */
export function createGitChange(
  options: GitChangeOptions,
): RunKind<GitChangeInputs> {
  return {
    name: 'git.change',
    title: 'Change files in a repository',
    executor: GIT_PULL_REQUEST,
    destructive: false,
    inputsSchema: gitChangeInputsSchema,
    unavailable:
      options.allow.length > 0
        ? undefined
        : 'No repository may be changed: set provisioning.git.allow in app-config.yaml',
    naturalKey: ({ target, inputs }) =>
      `git:${String(inputs.repository)}:${target.name}`,
    plan: request => plan(options, request),
  };
}

async function plan(
  { hosts, allow }: GitChangeOptions,
  { target, inputs }: PlanRequest<GitChangeInputs>,
): Promise<PlanResult> {
  const address = parseRepositoryAddress(inputs.repository);
  const url = repositoryUrl(address);
  if (!matchesAny(url, allow)) {
    return {
      problems: [
        {
          field: 'inputs.repository',
          value: inputs.repository,
          reason: `${url} is not among the repositories that may be changed from here`,
          fix: 'Choose another one, or have it added to provisioning.git.allow',
        },
      ],
    };
  }
  const branch = inputs.baseBranch ?? address.branch;
  const repository = await hosts.open(
    branch ? `${url}/tree/${encodeURIComponent(branch)}` : url,
  );
  const edits = inputs.files.map(({ path, content, executable }) => ({
    path,
    content: content ?? null,
    executable,
  }));
  const present = await contentOf(repository, edits);
  if (!present) {
    return { problems: [noBranch(url, branch)] };
  }
  const rendered = renderEdits(present, edits);
  if (rendered.files.length === 0) {
    return {
      problems: [
        {
          field: 'inputs.files',
          reason: 'The repository has all of it already',
          fix: 'Change a file',
        },
      ],
    };
  }
  const wildcards = edits.reduce(
    (sum, { path, content }) =>
      sum +
      Math.max(
        0,
        iamWildcards(content ?? '') -
          iamWildcards(present.files.get(path) ?? ''),
      ),
    0,
  );
  return {
    problems: [],
    plan: await gitPlan({
      repository,
      kind: 'git.change',
      name: target.name,
      title: inputs.title,
      rendered,
      summary: [
        inputs.title,
        ...(inputs.description ? [inputs.description] : []),
      ],
      effects: [],
      blastRadius: [],
      applications: inputs.applications.map(application => ({
        ...application,
        operation: 'update',
      })),
    }),
    facts: {
      iamWildcards: wildcards,
      destructive: edits.some(({ content }) => content === null),
    },
  };
}

function noBranch(url: string, branch: string | undefined): InputProblem {
  return {
    field: 'inputs.baseBranch',
    value: branch,
    reason: `${url} has no such branch`,
    fix: 'Enter a branch that is there, or none for the default one',
  };
}

/** What is at the paths now; undefined where the branch does not exist. */
async function contentOf(
  repository: GitRepository,
  edits: readonly FileEdit[],
): Promise<Pick<RepositorySnapshot, 'files' | 'modes'> | undefined> {
  const { host } = repository;
  const head = await host.head(await repository.baseBranch());
  if (!head) {
    await repository.requireAccess();
    return undefined;
  }
  const entries = await host.entries(
    head,
    edits.map(({ path }) => path),
  );
  const files = new Map<string, string>();
  const modes = new Map<string, string>();
  for (const [path, { sha, mode }] of entries) {
    files.set(path, await host.readBlob(sha));
    modes.set(path, mode);
  }
  return { files, modes };
}
