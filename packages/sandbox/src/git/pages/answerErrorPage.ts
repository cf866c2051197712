/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { ErrorRequestHandler } from 'express';
import { html } from '../../shared/html';
import { pageLayout } from './pageLayout';

/** Answers a page that failed, for people. */
export const answerErrorPage: ErrorRequestHandler = (
  error,
  _req,
  res,
  _next,
) => {
  const status = Number(error?.status) || 500;
  const message = error instanceof Error ? error.message : String(error);
  const title = status === 404 ? 'Nothing here' : 'That did not work';
  const body = html`<h1>${title}</h1>
    <p>
      ${status === 404 ? 'There is no such page, branch or file.' : message}
    </p>`;
  res.status(status).send(pageLayout({ title, body }));
};
