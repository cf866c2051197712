/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Html, html } from '../shared/html';
import { htmlDocument } from '../shared/htmlDocument';
import type { Persona } from '../world/people';

const STYLE = new Html(`
:root { color-scheme: light dark; --ground: #f2f4f7; --card: #fff; --line: #d5dae2; --text: #17202e;
  --muted: #566273; --accent: #14609c; --tint: #e5f0f9; }
@media (prefers-color-scheme: dark) { :root { --ground: #12161c; --card: #1b212a; --line: #333c49;
  --text: #e8ecf2; --muted: #9aa6b6; --accent: #7db9ec; --tint: #1d3448; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-content: center; padding: 32px 16px;
  background: var(--ground); color: var(--text); font: 15px/1.5 system-ui, sans-serif; }
main { width: min(880px, calc(100vw - 32px)); }
h1 { margin: 0; font-size: 24px; letter-spacing: -0.01em; }
main > p { margin: 4px 0 24px; color: var(--muted); }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 14px;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 270px), 1fr)); }
button { width: 100%; height: 100%; display: grid; grid-template-columns: 44px 1fr; gap: 2px 12px; align-content: start;
  text-align: left; font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line);
  border-radius: 12px; padding: 16px; cursor: pointer; transition: border-color .12s, box-shadow .12s; }
button:hover { border-color: var(--accent); box-shadow: 0 4px 16px rgb(20 40 70 / 12%); }
button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.mark { grid-row: span 2; width: 44px; height: 44px; border-radius: 50%; display: grid; place-content: center;
  background: var(--tint); color: var(--accent); font-weight: 650; }
.name { font-weight: 650; } .title { color: var(--accent); font-size: 13px; }
.what { grid-column: 1 / -1; margin-top: 8px; color: var(--muted); font-size: 14px; }
footer { margin-top: 20px; color: var(--muted); font-size: 13px; }
@media (prefers-reduced-motion: reduce) { button { transition: none; } }
`);

function initials(name: string): string {
  return name
    .split(/\s+/)
    .map(word => word.charAt(0))
    .join('');
}

/** The page on which a visitor picks who to be. */
export function signInPage(options: {
  personas: Persona[];
  /** Where the choice is posted to. */
  action: string;
}): string {
  const { personas, action } = options;
  return htmlDocument({
    title: 'Sign in · Steward sandbox',
    style: STYLE,
    body: html`<main>
      <h1>Who are you today?</h1>
      <p>Pick someone at Northwind. What you see and may do depends on it.</p>
      <form method="post" action="${action}">
        <ul>
          ${personas.map(
            (persona, index) => html`<li>
              <button
                name="persona"
                value="${persona.name}"
                ${index === 0 ? 'autofocus' : ''}
              >
                <span class="mark" aria-hidden="true"
                  >${initials(persona.displayName)}</span
                >
                <span class="name">${persona.displayName}</span>
                <span class="title">${persona.title}</span>
                <span class="what">${persona.description}</span>
              </button>
            </li>`,
          )}
        </ul>
      </form>
      <footer>
        The sandbox asks for no password and knows nobody outside this machine.
      </footer>
    </main>`,
  });
}
