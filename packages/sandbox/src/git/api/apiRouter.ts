/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import express from 'express';
import type { Router } from 'express';
import { GitHubError } from '../GitHubError';
import type { GitHostContext } from '../GitHostContext';
import { answerErrors } from './answerErrors';
import { applyFault } from './applyFault';
import { archiveRoutes } from './archiveRoutes';
import { authenticate } from './authenticate';
import { commitRoutes } from './commitRoutes';
import { contentRoutes } from './contentRoutes';
import { issueRoutes } from './issueRoutes';
import { objectRoutes } from './objectRoutes';
import { pullRoutes } from './pullRoutes';
import { referenceRoutes } from './referenceRoutes';
import { repositoryRoutes } from './repositoryRoutes';
import { reviewRoutes } from './reviewRoutes';
import { repositoryOf } from './route';

/** GitHub's REST API, as far as Backstage and Octokit use it. */
export function apiRouter(context: GitHostContext): Router {
  const router = express.Router();
  router.use('/repos/:owner/:repo', (req, _res, next) => {
    const { owner, repo } = req.params;
    context.calls.count(`${owner}/${repo}`, req.method, req.path);
    next();
  });
  router.use((_req, res, next) => {
    const hour = Math.floor(context.now().getTime() / 3_600_000);
    res.set({
      'X-GitHub-Media-Type': 'github.v3; format=json',
      'X-RateLimit-Limit': '5000',
      'X-RateLimit-Remaining': '5000',
      'X-RateLimit-Reset': String((hour + 1) * 3600),
      'X-RateLimit-Resource': 'core',
      'Cache-Control': 'private, max-age=60, s-maxage=60',
    });
    next();
  });
  router.use(authenticate(context.token));
  router.use(
    '/repos/:owner/:repo',
    applyFault(req => repositoryOf(context, req)),
  );
  router.use(express.json({ limit: '20mb' }));
  router.use(repositoryRoutes(context));
  router.use(referenceRoutes(context));
  router.use(objectRoutes(context));
  router.use(contentRoutes(context));
  router.use(commitRoutes(context));
  router.use(pullRoutes(context));
  router.use(reviewRoutes(context));
  router.use(issueRoutes(context));
  router.use(archiveRoutes(context));
  router.use((_req, _res, next) => next(GitHubError.notFound()));
  router.use(answerErrors);
  return router;
}
