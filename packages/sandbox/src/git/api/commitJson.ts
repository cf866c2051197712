/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createPatch, diffLines } from 'diff';
import type { HostUrls } from '../HostUrls';
import type { GitRepository } from '../repository/GitRepository';
import type { Commit, FileChange, Signature } from '../repository/gitTypes';

function signatureJson(signature: Signature) {
  const { name, email, date } = signature;
  return { name, email, date: date.toISOString().replace('.000Z', 'Z') };
}

function treeJson(api: string, oid: string) {
  return { sha: oid, url: `${api}/git/trees/${oid}` };
}

/** A commit as the Git database routes (`/git/commits`) give it. */
export function gitCommitJson(
  urls: HostUrls,
  repository: GitRepository,
  commit: Commit,
) {
  const api = `${urls.api}/repos/${repository.fullName}`;
  const html = `${urls.html}/${repository.fullName}`;
  return {
    sha: commit.oid,
    node_id: `C_${commit.oid}`,
    url: `${api}/git/commits/${commit.oid}`,
    html_url: `${html}/commit/${commit.oid}`,
    author: signatureJson(commit.author),
    committer: signatureJson(commit.committer),
    message: commit.message.trimEnd(),
    tree: treeJson(api, commit.tree),
    parents: commit.parents.map(oid => ({
      sha: oid,
      url: `${api}/git/commits/${oid}`,
      html_url: `${html}/commit/${oid}`,
    })),
    verification: { verified: false, reason: 'unsigned' },
  };
}

/** A commit as the repository routes (`/commits`) give it. */
export function commitJson(
  urls: HostUrls,
  repository: GitRepository,
  commit: Commit,
) {
  const { author, committer, message, tree, ...rest } = gitCommitJson(
    urls,
    repository,
    commit,
  );
  const api = `${urls.api}/repos/${repository.fullName}`;
  return {
    ...rest,
    url: `${api}/commits/${commit.oid}`,
    commit: { author, committer, message, tree, url: rest.url },
    author: null,
    committer: null,
    parents: rest.parents.map(parent => ({
      ...parent,
      url: `${api}/commits/${parent.sha}`,
    })),
  };
}

/** Unified diff of one changed file, without the file header. */
export async function patchOf(
  repository: GitRepository,
  change: FileChange,
): Promise<{ patch: string; additions: number; deletions: number }> {
  const text = async (oid?: string) =>
    oid ? (await repository.objects.blob(oid)).toString('utf8') : '';
  const before = await text(change.before?.oid);
  const after = await text(change.after?.oid);
  const lines = diffLines(before, after);
  const count = (kind: 'added' | 'removed') =>
    lines
      .filter(part => part[kind])
      .reduce((sum, part) => sum + (part.count ?? 0), 0);
  const patch = createPatch(change.path, before, after);
  const start = patch.indexOf('@@');
  return {
    patch: start < 0 ? '' : patch.slice(start).trimEnd(),
    additions: count('added'),
    deletions: count('removed'),
  };
}

/** Changed files as pull requests, commits and comparisons list them. */
export async function fileChangesJson(
  urls: HostUrls,
  repository: GitRepository,
  head: string,
  changes: FileChange[],
) {
  return Promise.all(
    changes.map(async change => {
      const { patch, additions, deletions } = await patchOf(repository, change);
      const path = change.path.split('/').map(encodeURIComponent).join('/');
      const base = `${urls.html}/${repository.fullName}`;
      return {
        sha: change.after?.oid ?? change.before?.oid,
        filename: change.path,
        status: change.status,
        additions,
        deletions,
        changes: additions + deletions,
        blob_url: `${base}/blob/${head}/${path}`,
        raw_url: `${urls.raw}/${repository.fullName}/${head}/${path}`,
        contents_url: `${urls.api}/repos/${repository.fullName}/contents/${path}?ref=${head}`,
        patch,
      };
    }),
  );
}
