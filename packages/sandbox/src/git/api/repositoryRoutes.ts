/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import express from 'express';
import type { Router } from 'express';
import { GitHubError } from '../GitHubError';
import type { GitHostContext, HostedRepository } from '../GitHostContext';
import { commitJson } from './commitJson';
import { paginate } from './paginate';
import { repositoryJson, userJson } from './repositoryJson';
import { repositoryOf, restOf, route } from './route';

async function branchJson(
  context: GitHostContext,
  { git }: HostedRepository,
  name: string,
) {
  const oid = await git.branch(name);
  if (!oid) {
    throw new GitHubError(404, 'Branch not found');
  }
  const commit = commitJson(context.urls, git, await git.objects.commit(oid));
  return { name, commit, protected: name === git.defaultBranch };
}

/** `/user`, `/rate_limit`, repositories and their branches. */
export function repositoryRoutes(context: GitHostContext): Router {
  const router = express.Router();
  const { urls, user } = context;

  router.get('/user', (_req, res) => {
    const { login, name, email } = user;
    res.json({ ...userJson(urls, login), name, email });
  });

  router.get('/rate_limit', (_req, res) => {
    const rate = { limit: 5000, remaining: 5000, used: 0, reset: 0 };
    res.json({ resources: { core: rate }, rate });
  });

  router.get(['/orgs/:owner/repos', '/users/:owner/repos'], (req, res) => {
    const mine = context
      .list()
      .filter(({ git }) => git.owner === req.params.owner);
    if (mine.length === 0) {
      throw GitHubError.notFound();
    }
    const rows = mine.map(({ git }) => repositoryJson(urls, git));
    res.json(paginate(req, res, urls.html, rows));
  });

  router.get('/repos/:owner/:repo', (req, res) => {
    res.json(repositoryJson(urls, repositoryOf(context, req).git));
  });

  router.get(
    '/repos/:owner/:repo/branches',
    route(async (req, res) => {
      const repository = repositoryOf(context, req);
      const rows = await Promise.all(
        (
          await repository.git.branches()
        ).map(name => branchJson(context, repository, name)),
      );
      res.json(paginate(req, res, urls.html, rows));
    }),
  );

  router.get(
    '/repos/:owner/:repo/branches/*',
    route(async (req, res) => {
      const repository = repositoryOf(context, req);
      res.json(await branchJson(context, repository, restOf(req)));
    }),
  );

  return router;
}
