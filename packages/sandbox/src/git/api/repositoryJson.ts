/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { HostUrls } from '../HostUrls';
import type { GitRepository } from '../repository/GitRepository';

/** A number that stays the same for the same text, for `id` fields. */
export function numericId(text: string): number {
  let hash = 7;
  for (const character of text) {
    hash = (hash * 31 + character.charCodeAt(0)) % 1_000_000_007;
  }
  return hash;
}

/** A login in the shape of GitHub's simple user. */
export function userJson(urls: HostUrls, login: string) {
  return {
    login,
    id: numericId(login),
    node_id: `U_${numericId(login)}`,
    avatar_url: '',
    type: 'User',
    site_admin: false,
    url: `${urls.api}/users/${login}`,
    html_url: `${urls.html}/${login}`,
  };
}

/** A repository in the shape of GitHub's REST API. */
export function repositoryJson(urls: HostUrls, repository: GitRepository) {
  const api = `${urls.api}/repos/${repository.fullName}`;
  const html = `${urls.html}/${repository.fullName}`;
  const created = repository.createdAt.toISOString();
  return {
    id: numericId(repository.fullName),
    node_id: `R_${numericId(repository.fullName)}`,
    name: repository.name,
    full_name: repository.fullName,
    private: false,
    visibility: 'public',
    fork: false,
    archived: false,
    disabled: false,
    owner: { ...userJson(urls, repository.owner), type: 'Organization' },
    description: repository.description,
    default_branch: repository.defaultBranch,
    created_at: created,
    updated_at: created,
    pushed_at: created,
    allow_merge_commit: true,
    allow_squash_merge: true,
    allow_rebase_merge: false,
    permissions: { admin: false, push: true, pull: true },
    html_url: html,
    url: api,
    archive_url: `${api}/{archive_format}{/ref}`,
    blobs_url: `${api}/git/blobs{/sha}`,
    branches_url: `${api}/branches{/branch}`,
    commits_url: `${api}/commits{/sha}`,
    compare_url: `${api}/compare/{base}...{head}`,
    contents_url: `${api}/contents/{+path}`,
    git_commits_url: `${api}/git/commits{/sha}`,
    git_refs_url: `${api}/git/refs{/sha}`,
    issue_comment_url: `${api}/issues/comments{/number}`,
    pulls_url: `${api}/pulls{/number}`,
    statuses_url: `${api}/statuses/{sha}`,
    trees_url: `${api}/git/trees{/sha}`,
  };
}
