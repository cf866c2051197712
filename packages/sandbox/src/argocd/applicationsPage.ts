/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Html, html } from '../shared/html';
import { htmlDocument } from '../shared/htmlDocument';
import { ShownApplication } from './ApplicationController';

const STYLE = new Html(`
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #8884; overflow-wrap: anywhere; }`);

/** The Applications as a person reads them. */
export function applicationsPage(
  title: string,
  applications: readonly ShownApplication[],
): string {
  const rows = applications.map(
    ({
      name,
      namespace,
      project,
      sync,
      health,
      deletedAt,
      message,
    }) => html`<tr>
      <td><a href="/argocd/applications/${namespace}/${name}">${name}</a></td>
      <td>${project}</td>
      <td>${deletedAt === undefined ? sync : 'Being deleted'}</td>
      <td>${health}</td>
      <td>${message}</td>
    </tr>`,
  );
  return htmlDocument({
    title,
    style: STYLE,
    body: html`<p><a href="/argocd/applications">Sandbox Argo CD</a></p>
      <h1>${title}</h1>
      ${rows.length === 0
        ? html`<p>There is no such Application.</p>`
        : html`<table>
            <thead>
              <tr>
                <th>Application</th>
                <th>Project</th>
                <th>Sync</th>
                <th>Health</th>
                <th>Message</th>
              </tr>
            </thead>
            <tbody>
              ${rows}
            </tbody>
          </table>`}`,
  });
}
