/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Run } from '@steward/backstage-plugin-provisioning-common';
import { RunRefusedError } from '@steward/backstage-plugin-provisioning-node';
import { blobSha } from '../../git/blobSha';
import { GitRepository, PullRequest } from '../../git/GitRepository';
import { GitChange } from './GitChange';
import { isOurCommit, runMarker, runTrailer } from './runMarker';

/** A branch or a base may move between two looks at it. */
const MAX_ATTEMPTS = 5;
/** Pull requests of one intent that were closed without merging. */
const MAX_SUFFIX = 50;

/** What publishing came to. */
export type Published =
  | { pull: PullRequest; branch: string }
  /** The base branch has the content already, whoever brought it there. */
  | { alreadyThere: true };

/**
 * Publishes a change as a pull request, or finds the one that an earlier call
 * opened. Commits of others on the branch are built upon, nothing is ever
 * moved by force, and nothing else than the approved content is published.
 *
 * @throws RunRefusedError when a file changed since the plan was made.
 */
export async function publishChange(
  repository: GitRepository,
  change: GitChange,
  run: Run,
  body: string,
): Promise<Published> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const published = await publishOnce(repository, change, run, body);
    if (published) {
      return published;
    }
  }
  throw new Error(
    `The branches of ${repository.url} move faster than they can be written to`,
  );
}

async function publishOnce(
  repository: GitRepository,
  change: GitChange,
  run: Run,
  body: string,
): Promise<Published | undefined> {
  const { branch, own } = await findBranch(repository, change, run);
  if (own) {
    return { pull: own, branch };
  }
  const base = await repository.head(change.baseBranch);
  if (!base) {
    throw refused(
      `${repository.url} has no branch ${change.baseBranch}`,
      'Correct the address of the repository in app-config.yaml',
    );
  }
  if (await isDone(repository, base, change)) {
    return { alreadyThere: true };
  }
  await checkBase(repository, base, change);
  const isWritten = await writeBranch(repository, base, branch, change, run);
  if (!isWritten) {
    return undefined;
  }
  const [existing] = (await repository.pullRequestsOf(branch)).filter(isOpen);
  if (existing) {
    await repository.updateBody(existing.number, body);
    return { pull: existing, branch };
  }
  const pull = await repository.openPullRequest({
    title: change.title,
    body,
    head: branch,
    base: change.baseBranch,
  });
  return pull && { pull, branch };
}

/**
 * The first branch of the intent that no closed pull request used up, and the
 * pull request of this very attempt where there is one.
 */
export async function findBranch(
  repository: GitRepository,
  change: GitChange,
  run: Run,
): Promise<{ branch: string; own?: PullRequest }> {
  const marker = runMarker(run);
  for (let suffix = 1; suffix <= MAX_SUFFIX; suffix += 1) {
    const branch = suffix === 1 ? change.branch : `${change.branch}-${suffix}`;
    const pulls = await repository.pullRequestsOf(branch);
    const own = pulls.find(pull => pull.body?.includes(marker));
    if (own) {
      return { branch, own };
    }
    if (pulls.length === 0 || pulls.some(isOpen)) {
      return { branch };
    }
  }
  throw refused(
    `${MAX_SUFFIX} pull requests from ${change.branch} were closed`,
    `Delete old branches ${change.branch}-… and the reason why they were closed`,
  );
}

/** Whether all files are as they shall be. */
async function isDone(
  repository: GitRepository,
  commit: string,
  change: GitChange,
): Promise<boolean> {
  const blobs = await repository.blobs(
    commit,
    change.files.map(({ path }) => path),
  );
  return change.files.every(
    ({ path, content }) =>
      blobs.get(path) === (content === null ? null : blobSha(content)),
  );
}

/** What was approved is a change of what was there; on something else it is another change. */
async function checkBase(
  repository: GitRepository,
  base: string,
  change: GitChange,
): Promise<void> {
  const blobs = await repository.blobs(
    base,
    change.files.map(({ path }) => path),
  );
  const moved = change.files.find(
    ({ path, before }) => blobs.get(path) !== before,
  );
  if (moved) {
    throw refused(
      `${moved.path} changed on ${change.baseBranch} since the plan was made; what was approved is no longer what would come out`,
      'Ask for it again: the new plan is made on the latest content',
    );
  }
}

/** Brings the branch to the wished content; false when it moved meanwhile. */
async function writeBranch(
  repository: GitRepository,
  base: string,
  branch: string,
  change: GitChange,
  run: Run,
): Promise<boolean> {
  const { files } = change;
  const message = `${change.title}\n\n${runTrailer(run)}\n`;
  const head = await repository.head(branch);
  if (!head) {
    const commit = await repository.writeCommit({
      onto: base,
      files,
      parents: [base],
      message,
    });
    return repository.createBranch(branch, commit);
  }
  const { messages, paths } = await repository.compare(base, head);
  const areOurs = messages.every(isOurCommit);
  const wished = new Set(files.map(({ path }) => path));
  if (
    (await isDone(repository, head, change)) &&
    (!areOurs || paths.every(path => wished.has(path)))
  ) {
    return true;
  }
  const commit = await repository.writeCommit({
    files,
    message,
    // With both parents it is a step forward, and differs from the base by our files alone.
    ...(areOurs
      ? { onto: base, parents: [head, base] }
      : { onto: head, parents: [head] }),
  });
  return repository.advanceBranch(branch, commit);
}

function isOpen({ state }: PullRequest): boolean {
  return state === 'open';
}

function refused(reason: string, nextStep: string): RunRefusedError {
  return new RunRefusedError({
    reason,
    leftBehind: [],
    nextStep,
    retryable: false,
  });
}
