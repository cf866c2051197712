/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { HostedRepository } from '../GitHostContext';
import { Html, html } from '../../shared/html';

function encode(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function trail(fullName: string, reference: string, path: string): Html {
  const root = `/${fullName}/tree/${encode(reference)}`;
  const segments = path.split('/').filter(Boolean);
  return html`<h1>
    <a href="${root}">${fullName.split('/')[1]}</a>${segments.map(
      (segment, index) =>
        html` /
          <a href="${root}/${encode(segments.slice(0, index + 1).join('/'))}"
            >${segment}</a
          >`,
    )}
    <span class="muted">at ${reference}</span>
  </h1>`;
}

/** A folder of a commit, with the README when there is one. */
export async function folderPage(
  { git }: HostedRepository,
  at: { reference: string; path: string; tree: string },
): Promise<Html> {
  const { reference, path, tree } = at;
  const entries = await git.objects.tree(tree);
  entries.sort((a, b) =>
    a.type === b.type
      ? a.path.localeCompare(b.path)
      : b.type.localeCompare(a.type),
  );
  const base = path ? `${encode(path)}/` : '';
  const readme = entries.find(entry => entry.path === 'README.md');
  const text = readme && (await git.objects.blob(readme.oid)).toString('utf8');
  return html`${trail(git.fullName, reference, path)}
    <p class="muted">${path ? '' : git.description}</p>
    <div class="box">
      <ul>
        ${entries.map(
          entry => html`<li>
            <a
              href="/${git.fullName}/${entry.type}/${encode(
                reference,
              )}/${base}${encode(entry.path)}"
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
  at: { reference: string; path: string; blob: string },
): Promise<Html> {
  const { reference, path, blob } = at;
  const text = (await git.objects.blob(blob)).toString('utf8');
  const raw = `/git/raw/${git.fullName}/${encode(reference)}/${encode(path)}`;
  return html`${trail(git.fullName, reference, path)}
    <div class="box">
      <h3>${path.split('/').pop()} · <a href="${raw}">Raw</a></h3>
      <pre>${text}</pre>
    </div>`;
}

/** The history of a reference. */
export async function commitsPage(
  { git }: HostedRepository,
  reference: string,
  oid: string,
): Promise<Html> {
  const commits = await git.history.log(oid);
  return html`<h1>Commits on ${reference}</h1>
    <div class="box">
      <ul>
        ${commits.map(
          commit => html`<li>
            <a href="/${git.fullName}/commit/${commit.oid}"
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
