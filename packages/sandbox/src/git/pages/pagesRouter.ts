/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import express from 'express';
import type { ErrorRequestHandler, Request, Response, Router } from 'express';
import { applyFault } from '../api/applyFault';
import { pullNumberOf } from '../api/pullRoutes';
import { commitOf, repositoryOf, restOf, route } from '../api/route';
import { GitHubError } from '../GitHubError';
import type { GitHostContext, HostedRepository } from '../GitHostContext';
import { commitPage, pullPage, pullsPage } from './changePages';
import { commitsPage, filePage, folderPage } from './codePages';
import { html } from '../../shared/html';
import type { Html } from '../../shared/html';
import { pageLayout } from './pageLayout';

const answerErrorPage: ErrorRequestHandler = (error, _req, res, _next) => {
  const status = error instanceof GitHubError ? error.status : 500;
  const message = error instanceof Error ? error.message : String(error);
  const title = status === 404 ? 'Nothing here' : 'That did not work';
  const body = html`<h1>${title}</h1>
    <p>
      ${status === 404 ? 'There is no such page, branch or file.' : message}
    </p>`;
  res.status(status).send(pageLayout({ title, body }));
};

/** Refuses forms that another site sends on behalf of the reader. */
function requireOwnForm(context: GitHostContext, req: Request): void {
  const { origin, host } = req.headers;
  const own = [new URL(context.urls.html).origin, `http://${host}`];
  if (origin && !own.includes(origin)) {
    throw new GitHubError(403, 'This form was sent from another site.');
  }
}

/**
 * Pages for people at the addresses that GitHub has them, so that links from
 * the catalog open and a pull request can be merged by hand. Paths of owners
 * that the host does not know are left to others.
 */
export function pagesRouter(context: GitHostContext): Router {
  const router = express.Router();
  const send = (res: Response, repository: HostedRepository, body: Html) =>
    res.send(
      pageLayout({
        title: `${repository.git.fullName} · Sandbox Git`,
        repository: repository.git,
        body,
      }),
    );

  const code = route(async (req, res) => {
    const repository = repositoryOf(context, req);
    const { git } = repository;
    const { reference, path } = await git.splitReference(
      restOf(req) || git.defaultBranch,
    );
    const commit = await commitOf(repository, reference);
    const item = await git.objects.entryAt(commit, path);
    if (!item) {
      throw GitHubError.notFound();
    }
    const page =
      item.type === 'tree'
        ? folderPage(repository, { reference, path, tree: item.oid })
        : filePage(repository, { reference, path, blob: item.oid });
    send(res, repository, await page);
  });

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
  router.use(base, applyFault(context));
  router.get([base, `${base}/tree/*`, `${base}/blob/*`], code);
  router.get(`${base}/edit/*`, (req, res) => {
    res.redirect(req.originalUrl.replace('/edit/', '/blob/'));
  });
  router.get(
    `${base}/commits/*`,
    route(async (req, res) => {
      const repository = repositoryOf(context, req);
      const oid = await commitOf(repository, restOf(req));
      send(res, repository, await commitsPage(repository, restOf(req), oid));
    }),
  );
  router.get(
    `${base}/commit/:sha`,
    route(async (req, res) => {
      const repository = repositoryOf(context, req);
      const oid = await commitOf(repository, req.params.sha);
      send(res, repository, await commitPage(repository, oid));
    }),
  );
  router.get(
    `${base}/pulls`,
    route(async (req, res) => {
      const repository = repositoryOf(context, req);
      send(res, repository, await pullsPage(repository));
    }),
  );
  router.get(
    `${base}/pull/:number`,
    route(async (req, res) => {
      const repository = repositoryOf(context, req);
      const pull = await repository.pulls.get(pullNumberOf(req));
      send(res, repository, await pullPage(repository, pull));
    }),
  );
  router.post(
    `${base}/pull/:number/merge`,
    express.urlencoded({ extended: false }),
    route(async (req, res) => {
      requireOwnForm(context, req);
      const { git, pulls } = repositoryOf(context, req);
      const number = pullNumberOf(req);
      const expectedHead = String(req.body.sha ?? '') || undefined;
      const by = context.user;
      await pulls.merge({ number, method: 'merge', expectedHead, by });
      res.redirect(303, `/${git.fullName}/pull/${number}`);
    }),
  );
  router.post(
    `${base}/pull/:number/close`,
    route(async (req, res) => {
      requireOwnForm(context, req);
      const { git, pulls } = repositoryOf(context, req);
      const number = pullNumberOf(req);
      await pulls.update(number, { state: 'closed' });
      res.redirect(303, `/${git.fullName}/pull/${number}`);
    }),
  );
  router.use('/:owner', () => {
    throw GitHubError.notFound();
  });
  router.use(answerErrorPage);
  return router;
}
