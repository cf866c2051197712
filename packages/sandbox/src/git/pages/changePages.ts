/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { patchOf } from '../api/commitJson';
import { commitsOf } from '../api/pullRoutes';
import type { HostedRepository } from '../GitHostContext';
import type { PullRequest } from '../PullRequest';
import type { FileChange } from '../repository/gitTypes';
import { Html, html } from '../../shared/html';
import type { RepositoryLinks } from './RepositoryLinks';

function lineClass(line: string): string {
  if (line.startsWith('@@')) {
    return 'hunk';
  }
  return { '+': 'plus', '-': 'minus' }[line.charAt(0)] ?? '';
}

async function changeBoxes(
  { git }: HostedRepository,
  changes: FileChange[],
): Promise<Html[]> {
  return Promise.all(
    changes.map(async change => {
      const { patch, additions, deletions } = await patchOf(git, change);
      const lines = patch
        .split('\n')
        .map(line => html`<span class="${lineClass(line)}">${line}</span>`);
      return html`<div class="box">
        <h3>
          ${change.path}
          <span class="muted"
            >${change.status}, +${additions} −${deletions}</span
          >
        </h3>
        <pre>${lines}</pre>
      </div>`;
    }),
  );
}

/** One commit with what it changed. */
export async function commitPage(
  repository: HostedRepository,
  oid: string,
): Promise<Html> {
  const { git } = repository;
  const commit = await git.objects.commit(oid);
  const [parent] = commit.parents;
  const changes = parent ? await git.history.changes(parent, oid) : [];
  const [title, ...rest] = commit.message.trim().split('\n');
  return html`<h1>${title}</h1>
    <p class="muted">
      ${commit.author.name} committed ${oid.slice(0, 7)} on
      ${commit.committer.date.toISOString().slice(0, 10)}
    </p>
    <p>${rest.join('\n').trim()}</p>
    ${parent
      ? await changeBoxes(repository, changes)
      : html`<p>The first commit.</p>`}`;
}

function stateOf(pull: PullRequest): { name: string; label: string } {
  if (pull.mergedAt) {
    return { name: 'merged', label: 'Merged' };
  }
  return pull.state === 'open'
    ? { name: 'open', label: 'Open' }
    : { name: 'closed', label: 'Closed' };
}

/** All pull requests of a repository. */
export async function pullsPage(
  { pulls }: HostedRepository,
  links: RepositoryLinks,
): Promise<Html> {
  const all = await pulls.list();
  if (all.length === 0) {
    return html`<h1>${links.words.pulls}</h1>
      <p class="muted">None yet.</p>`;
  }
  return html`<h1>${links.words.pulls}</h1>
    <div class="box">
      <ul>
        ${all.map(
          pull => html`<li>
            <span class="badge ${stateOf(pull).name}"
              >${stateOf(pull).label}</span
            >
            <a href="${links.pull(pull.number)}">${pull.title}</a>
            <span class="muted"
              >${links.words.sign}${pull.number} by ${pull.author}</span
            >
          </li>`,
        )}
      </ul>
    </div>`;
}

/** One pull request, with the buttons that merge or close it. */
export async function pullPage(
  repository: HostedRepository,
  links: RepositoryLinks,
  pull: PullRequest,
): Promise<Html> {
  const { git, pulls } = repository;
  const self = links.pull(pull.number);
  const changes = await git.history.changes(pull.baseCommit, pull.headCommit);
  const commits = await commitsOf(repository, pull);
  const state = stateOf(pull);
  let actions = html`<p class="muted">
    ${state.label} on ${(pull.mergedAt ?? pull.closedAt ?? '').slice(0, 10)}.
  </p>`;
  if (pull.state === 'open') {
    const merge = (await pulls.mergeable(pull))
      ? html`<form method="post" action="${self}/merge">
          <input type="hidden" name="sha" value="${pull.headCommit}" />
          <button class="go">${links.words.merge}</button>
        </form>`
      : html`<p>
          This branch has conflicts with ${pull.base} and cannot be merged.
        </p>`;
    actions = html`${merge}
      <form method="post" action="${self}/close">
        <button>${links.words.close}</button>
      </form>`;
  }
  return html`<h1>
      ${pull.title} <span class="muted">${links.words.sign}${pull.number}</span>
    </h1>
    <p>
      <span class="badge ${state.name}">${state.label}</span>
      ${pull.author} wants to bring ${commits.length}
      ${commits.length === 1 ? 'commit' : 'commits'} from ${pull.head} into
      ${pull.base}
    </p>
    ${pull.body ? html`<div class="box"><p>${pull.body}</p></div>` : ''}
    ${pull.comments.map(
      comment =>
        html`<div class="box" id="issuecomment-${comment.id}">
          <h3>${comment.author}</h3>
          <p>${comment.body}</p>
        </div>`,
    )}
    <div>${actions}</div>
    <h2>Changed files</h2>
    ${await changeBoxes(repository, changes)}`;
}
