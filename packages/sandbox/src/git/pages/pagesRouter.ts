/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import express from 'express';
import type { Router } from 'express';
import { repositoryOf } from '../api/route';
import { GitHubError } from '../GitHubError';
import type { GitHostContext } from '../GitHostContext';
import { html } from '../../shared/html';
import { answerErrorPage } from './answerErrorPage';
import { pageLayout } from './pageLayout';
import { repositoryPages } from './repositoryPages';
import { gitHubLinks } from './RepositoryLinks';

/**
 * Pages for people at the addresses that GitHub has them, so that links from
 * the catalog open and a pull request can be merged by hand. Paths of owners
 * that the host does not know are left to others.
 */
export function pagesRouter(context: GitHostContext): Router {
  const router = express.Router();
  router.use('/:owner', (req, _res, next) => {
    const known = context
      .list()
      .some(({ git }) => git.owner === req.params.owner);
    next(known ? undefined : 'router');
  });
  router.get('/:owner', (req, res) => {
    const { owner } = req.params;
    const mine = context.list().filter(({ git }) => git.owner === owner);
    const body = html`<h1>${owner}</h1>
      <div class="box">
        <ul>
          ${mine.map(
            ({ git }) => html`<li>
              <a href="/${git.fullName}">${git.name}</a>
              <span class="muted">${git.description}</span>
            </li>`,
          )}
        </ul>
      </div>`;
    res.send(pageLayout({ title: owner, body }));
  });
  const base = '/:owner/:repo';
  router.use(
    repositoryPages(context, {
      find: req => repositoryOf(context, req),
      linksOf: ({ git }) => gitHubLinks(git),
      base,
      views: base,
      pulls: `${base}/pulls`,
      pull: `${base}/pull/:number`,
    }),
  );
  router.use('/:owner', () => {
    throw GitHubError.notFound();
  });
  router.use(answerErrorPage);
  return router;
}
