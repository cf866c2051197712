/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import express from 'express';
import type { Request, Response, Router } from 'express';
import { applyFault } from '../api/applyFault';
import { pullNumberOf } from '../api/pullRoutes';
import { commitOf, restOf, route } from '../api/route';
import { GitHubError } from '../GitHubError';
import type { GitHostContext, HostedRepository } from '../GitHostContext';
import { commitPage, pullPage, pullsPage } from './changePages';
import { commitsPage, filePage, folderPage } from './codePages';
import { pageLayout } from './pageLayout';
import type { RepositoryLinks } from './RepositoryLinks';
import type { Html } from '../../shared/html';

/** Where a host has the pages of its repositories. */
export interface PagePlaces {
  find: (req: Request) => HostedRepository;
  linksOf: (repository: HostedRepository) => RepositoryLinks;
  /** Route of a repository, with its parameters. */
  base: string;
  /** Of code and commits. */
  views: string;
  /** Of all pull requests. */
  pulls: string;
  /** Of one pull request, with `:number`. */
  pull: string;
}

/** Refuses forms that another site sends on behalf of the reader. */
function requireOwnForm(context: GitHostContext, req: Request): void {
  const { origin, host } = req.headers;
  const own = [new URL(context.urls.html).origin, `http://${host}`];
  if (origin && !own.includes(origin)) {
    throw new GitHubError(403, 'This form was sent from another site.');
  }
}

/** Pages of repositories at the addresses that a host has them. */
export function repositoryPages(
  context: GitHostContext,
  { find, linksOf, base, views, pulls, pull }: PagePlaces,
): Router {
  const router = express.Router();
  const page = (
    render: (
      repository: HostedRepository,
      links: RepositoryLinks,
      req: Request,
    ) => Promise<Html>,
  ) =>
    route(async (req: Request, res: Response) => {
      const repository = find(req);
      const links = linksOf(repository);
      const body = await render(repository, links, req);
      const title = `${links.name} · Sandbox Git`;
      res.send(pageLayout({ title, links, body }));
    });

  router.use(base, applyFault(find));
  router.get(
    [base, `${views}/tree/*`, `${views}/blob/*`],
    page(async (repository, links, req) => {
      const { git } = repository;
      const { reference, path } = await git.splitReference(
        restOf(req) || git.defaultBranch,
      );
      const commit = await commitOf(repository, reference);
      const item = await git.objects.entryAt(commit, path);
      if (!item) {
        throw GitHubError.notFound();
      }
      return item.type === 'tree'
        ? folderPage(repository, links, { reference, path, tree: item.oid })
        : filePage(repository, links, { reference, path, blob: item.oid });
    }),
  );
  router.get(`${views}/edit/*`, (req, res) => {
    res.redirect(req.originalUrl.replace('/edit/', '/blob/'));
  });
  router.get(
    `${views}/commits/*`,
    page(async (repository, links, req) => {
      const oid = await commitOf(repository, restOf(req));
      return commitsPage(repository, links, restOf(req), oid);
    }),
  );
  router.get(
    `${views}/commit/:sha`,
    page(async (repository, _links, req) =>
      commitPage(repository, await commitOf(repository, req.params.sha)),
    ),
  );
  router.get(pulls, page(pullsPage));
  router.get(
    pull,
    page(async (repository, links, req) =>
      pullPage(
        repository,
        links,
        await repository.pulls.get(pullNumberOf(req)),
      ),
    ),
  );
  router.post(
    `${pull}/merge`,
    express.urlencoded({ extended: false }),
    route(async (req, res) => {
      requireOwnForm(context, req);
      const repository = find(req);
      const number = pullNumberOf(req);
      const expectedHead = String(req.body.sha ?? '') || undefined;
      const by = context.user;
      await repository.pulls.merge({
        number,
        method: 'merge',
        expectedHead,
        by,
      });
      res.redirect(303, linksOf(repository).pull(number));
    }),
  );
  router.post(
    `${pull}/close`,
    route(async (req, res) => {
      requireOwnForm(context, req);
      const repository = find(req);
      const number = pullNumberOf(req);
      await repository.pulls.update(number, { state: 'closed' });
      res.redirect(303, linksOf(repository).pull(number));
    }),
  );
  return router;
}
