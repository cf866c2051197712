/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { HostedRepository } from '../GitHostContext';
import { Html, html } from '../../shared/html';
import type { RepositoryLinks } from './RepositoryLinks';

function trail(links: RepositoryLinks, reference: string, path: string): Html {
  const segments = path.split('/').filter(Boolean);
  return html`<h1>
    <a href="${links.code('tree', reference, '')}"
      >${links.name.split('/').pop()}</a
    >${segments.map(
      (segment, index) =>
        html` /
          <a
            href="${links.code(
              'tree',
              reference,
              segments.slice(0, index + 1).join('/'),
            )}"
            >${segment}</a
          >`,
    )}
    <span class="muted">at ${reference}</span>
  </h1>`;
}

/** A folder of a commit, with the README when there is one. */
export async function folderPage(
  { git }: HostedRepository,
  links: RepositoryLinks,
  at: { reference: string; path: string; tree: string },
): Promise<Html> {
  const { reference, path, tree } = at;
  const entries = await git.objects.tree(tree);
  entries.sort((a, b) =>
    a.type === b.type
      ? a.path.localeCompare(b.path)
      : b.type.localeCompare(a.type),
  );
  const base = path ? `${path}/` : '';
  const readme = entries.find(entry => entry.path === 'README.md');
  const text = readme && (await git.objects.blob(readme.oid)).toString('utf8');
  return html`${trail(links, reference, path)}
    <p class="muted">${path ? '' : git.description}</p>
    <div class="box">
      <ul>
        ${entries.map(
          entry => html`<li>
            <a
              href="${links.code(
                entry.type === 'tree' ? 'tree' : 'blob',
                reference,
                `${base}${entry.path}`,
              )}"
              >${entry.path}${entry.type === 'tree' ? '/' : ''}</a
            >
          </li>`,
        )}
      </ul>
    </div>
    ${text
      ? html`<div class="box">
          <h3>README.md</h3>
          <pre>${text}</pre>
        </div>`
      : ''}`;
}

/** A file of a commit. */
export async function filePage(
  { git }: HostedRepository,
  links: RepositoryLinks,
  at: { reference: string; path: string; blob: string },
): Promise<Html> {
  const { reference, path, blob } = at;
  const text = (await git.objects.blob(blob)).toString('utf8');
  return html`${trail(links, reference, path)}
    <div class="box">
      <h3>
        ${path.split('/').pop()} ·
        <a href="${links.raw(reference, path)}">Raw</a>
      </h3>
      <pre>${text}</pre>
    </div>`;
}

/** The history of a reference. */
export async function commitsPage(
  { git }: HostedRepository,
  links: RepositoryLinks,
  reference: string,
  oid: string,
): Promise<Html> {
  const commits = await git.history.log(oid);
  return html`<h1>Commits on ${reference}</h1>
    <div class="box">
      <ul>
        ${commits.map(
          commit => html`<li>
            <a href="${links.commit(commit.oid)}"
              >${commit.message.split('\n')[0]}</a
            ><br />
            <span class="muted"
              >${commit.oid.slice(0, 7)} · ${commit.author.name} ·
              ${commit.committer.date.toISOString().slice(0, 16)}</span
            >
          </li>`,
        )}
      </ul>
    </div>`;
}
