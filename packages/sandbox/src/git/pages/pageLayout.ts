/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Html, html } from '../../shared/html';
import { htmlDocument } from '../../shared/htmlDocument';
import type { RepositoryLinks } from './RepositoryLinks';

const STYLE = new Html(`
:root { color-scheme: light dark; --line: #d6dae1; --soft: #f5f6f8; --text: #1c2430;
  --muted: #59636e; --link: #0b5cad; --go: #1a7f37; --done: #8250df; --stop: #b3261e;
  --plus: #dcf5e3; --minus: #fde3e1; }
@media (prefers-color-scheme: dark) { :root { --line: #363c46; --soft: #1d2127; --text: #e6e9ee;
  --muted: #9aa4b1; --link: #6cb2ff; --go: #2ea043; --done: #a67bf0; --stop: #ff7b72;
  --plus: #12341f; --minus: #45201f; } }
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; color: var(--text); }
header { padding: 12px 24px; border-bottom: 1px solid var(--line); background: var(--soft); }
header nav { display: flex; flex-wrap: wrap; gap: 4px 20px; max-width: 1040px; margin: auto; align-items: baseline; }
main { max-width: 1088px; margin: auto; padding: 24px; }
a { color: var(--link); text-decoration: none; } a:hover { text-decoration: underline; }
h1 { font-size: 22px; margin: 0 0 8px; } h2 { font-size: 16px; margin: 28px 0 8px; }
.muted { color: var(--muted); } .brand { font-weight: 600; }
.box { border: 1px solid var(--line); border-radius: 8px; overflow: auto; margin: 12px 0; }
.box > h3 { margin: 0; padding: 8px 14px; font-size: 14px; background: var(--soft); border-bottom: 1px solid var(--line); }
.box > ul { list-style: none; margin: 0; padding: 0; } .box li { padding: 8px 14px; border-top: 1px solid var(--line); }
.box li:first-child { border-top: 0; } .box p { padding: 0 14px; white-space: pre-wrap; }
pre { margin: 0; padding: 12px 14px; font: 13px/1.5 ui-monospace, monospace; tab-size: 2; }
pre span { display: block; min-height: 1.5em; } .plus { background: var(--plus); } .minus { background: var(--minus); }
.hunk { color: var(--muted); }
.badge { display: inline-block; padding: 2px 12px; border-radius: 20px; color: #fff; font-size: 13px; font-weight: 600; background: var(--go); }
.badge.merged { background: var(--done); } .badge.closed { background: var(--stop); }
button { font: inherit; font-weight: 600; padding: 8px 16px; border-radius: 6px; border: 1px solid var(--line); cursor: pointer; background: var(--soft); color: var(--text); }
button.go { background: var(--go); border-color: var(--go); color: #fff; }
button:focus-visible, a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
form { display: inline-block; margin: 4px 8px 4px 0; }
`);

/** A whole page of the Git host. */
export function pageLayout(options: {
  title: string;
  links?: RepositoryLinks;
  body: Html;
}): string {
  const { title, links, body } = options;
  const navigation = links
    ? html`<a href="${links.home}">${links.name}</a>
        <a href="${links.home}">Code</a>
        <a href="${links.pulls}">${links.words.pulls}</a>
        <a href="${links.commits}">Commits</a>`
    : html``;
  return htmlDocument({
    title,
    style: STYLE,
    body: html`<header>
        <nav aria-label="Repository">
          <span class="brand">Sandbox Git</span>${navigation}
        </nav>
      </header>
      <main>${body}</main>`,
  });
}
