/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Run } from '@steward/backstage-plugin-provisioning-common';
import {
  RunDelayedError,
  RunRefusedError,
} from '@steward/backstage-plugin-provisioning-node';
import { blobSha } from '../repository/blobSha';
import { modeOf } from '../repository/fileModes';
import { GitHost, TreeEntry } from '../repository/GitHost';
import { GitRepository } from '../repository/GitRepository';
import { PullRequest, PullRequests } from '../repository/PullRequests';
import { GitChange } from './GitChange';
import { isOurCommit, runMarker, runTrailer } from './runMarker';

/** A branch or a base may move between two looks at it. */
const MAX_ATTEMPTS = 3;
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
 * @throws RunRefusedError when a file changed since the plan was made, or
 *   the Git host refuses the change.
 * @throws RunDelayedError when it is to be tried again later.
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
  throw new RunDelayedError(
    `Others moved the branches of ${repository.url} each time that Steward wrote to them`,
  );
}

async function publishOnce(
  repository: GitRepository,
  change: GitChange,
  run: Run,
  body: string,
): Promise<Published | undefined> {
  const { host } = repository;
  const { branch, own } = await findBranch(host.pullRequests, change, run);
  if (own) {
    return { pull: own, branch };
  }
  const base = await repository.requireHead(change.baseBranch);
  const paths = change.files.map(({ path }) => path);
  const present = await host.entries(base, paths);
  if (isDone(present, change)) {
    return { alreadyThere: true };
  }
  checkBase(present, change);
  const isWritten = await writeBranch(host, base, branch, change, run);
  if (!isWritten) {
    return undefined;
  }
  try {
    const pull = await openPullRequest(host.pullRequests, branch, change, body);
    return pull && { pull, branch };
  } catch (error) {
    throw error instanceof RunRefusedError
      ? new RunRefusedError({
          ...error.failure,
          leftBehind: [`The branch ${branch} of ${repository.url}`],
        })
      : error;
  }
}

/** The pull request of a branch; undefined when another one was opened meanwhile. */
async function openPullRequest(
  pulls: PullRequests,
  branch: string,
  change: GitChange,
  body: string,
): Promise<PullRequest | undefined> {
  const [existing] = (await pulls.from(branch)).filter(isOpen);
  if (existing) {
    await pulls.updateBody(existing.number, body);
    return existing;
  }
  return pulls.open({
    title: change.title,
    body,
    branch,
    base: change.baseBranch,
  });
}

/**
 * The first branch of the intent that no closed pull request used up, and the
 * pull request of this very attempt where there is one.
 */
export async function findBranch(
  all: PullRequests,
  change: GitChange,
  run: Run,
): Promise<{ branch: string; own?: PullRequest }> {
  const marker = runMarker(run);
  for (let suffix = 1; suffix <= MAX_SUFFIX; suffix += 1) {
    const branch = suffix === 1 ? change.branch : `${change.branch}-${suffix}`;
    const pulls = await all.from(branch);
    const own = pulls.find(pull => pull.body.includes(marker));
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
function isDone(
  present: ReadonlyMap<string, TreeEntry>,
  { files }: GitChange,
): boolean {
  return files.every(({ path, content, executable }) => {
    const entry = present.get(path);
    return content === null
      ? !entry
      : entry?.sha === blobSha(content) &&
          entry.mode === modeOf(executable, entry.mode);
  });
}

/** What was approved is a change of what was there; on something else it is another change. */
function checkBase(
  present: ReadonlyMap<string, TreeEntry>,
  { files, baseBranch }: GitChange,
): void {
  const moved = files.find(
    ({ path, before }) => (present.get(path)?.sha ?? null) !== before,
  );
  if (moved) {
    throw refused(
      `${moved.path} changed on ${baseBranch} since the plan was made; what was approved is no longer what would come out`,
      'Ask for it again: the new plan is made on the latest content',
    );
  }
}

/** Brings the branch to the wished content; false when it moved meanwhile. */
async function writeBranch(
  host: GitHost,
  base: string,
  branch: string,
  change: GitChange,
  run: Run,
): Promise<boolean> {
  const { files, title } = change;
  const content = { files, message: `${title}\n\n${runTrailer(run)}\n` };
  const head = await host.head(branch);
  if (!head) {
    return host.createBranch(branch, content, base);
  }
  const { messages, paths } = await host.compare(base, head);
  const areOurs = messages.every(isOurCommit);
  const wished = new Set(files.map(({ path }) => path));
  const present = await host.entries(head, [...wished]);
  if (
    isDone(present, change) &&
    (!areOurs || paths.every(path => wished.has(path)))
  ) {
    return true;
  }
  return areOurs
    ? host.replaceContent(branch, content, { head, base, changed: paths })
    : host.commitOnto(branch, content, head);
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
