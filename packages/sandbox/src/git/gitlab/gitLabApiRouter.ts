/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import express from 'express';
import type { Router } from 'express';
import { applyFault } from '../api/applyFault';
import { authenticate } from '../api/authenticate';
import type { GitHostContext } from '../GitHostContext';
import { answerGitLabErrors } from './answerGitLabErrors';
import { commitRoutes } from './commitRoutes';
import { fileRoutes } from './fileRoutes';
import { GitLabError } from './GitLabError';
import { historyRoutes } from './historyRoutes';
import { mergeRequestRoutes } from './mergeRequestRoutes';
import { projectOf } from './projects';

const LIMIT = 2000;

/**
 * GitLab's REST API over the same repositories, as far as Backstage's URL
 * reader and Steward use it.
 *
 * Source: https://docs.gitlab.com/api/rest/
 */
export function gitLabApiRouter(context: GitHostContext): Router {
  const router = express.Router();
  router.use('/projects/:id', (req, res, next) => {
    const { git } = projectOf(context, req);
    context.calls.count(git.fullName, req.method, req.path);
    const now = Math.floor(context.now().getTime() / 1000);
    res.set({
      'RateLimit-Limit': String(LIMIT),
      'RateLimit-Observed': '0',
      'RateLimit-Remaining': String(LIMIT),
      'RateLimit-Reset': String(now + 60),
    });
    next();
  });
  router.use(authenticate(context.token));
  router.use(
    '/projects/:id',
    applyFault(req => projectOf(context, req)),
  );
  router.use(express.json({ limit: '20mb' }));
  router.use(historyRoutes(context));
  router.use(fileRoutes(context));
  router.use(commitRoutes(context));
  router.use(mergeRequestRoutes(context));
  router.use((_req, _res, next) => next(GitLabError.notFound()));
  router.use(answerGitLabErrors);
  return router;
}
