/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Html, html } from './html';

/** A whole page, ready to send. */
export function htmlDocument(page: {
  title: string;
  style: Html;
  body: Html;
}): string {
  return html`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title}</title>
        <link rel="icon" href="data:," />
        <style>
          ${page.style}
        </style>
      </head>
      <body>
        ${page.body}
      </body>
    </html>`.text;
}
