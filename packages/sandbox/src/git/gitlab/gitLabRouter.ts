/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import express from 'express';
import type { Router } from 'express';
import type { GitHostContext } from '../GitHostContext';
import { answerErrorPage } from '../pages/answerErrorPage';
import { repositoryPages } from '../pages/repositoryPages';
import { gitLabLinks } from '../pages/RepositoryLinks';
import { gitLabApiRouter } from './gitLabApiRouter';
import { GitLabError } from './GitLabError';
import { findProject, projectPathOf } from './projects';

/** A GitLab below a folder: its REST API at `/api/v4`, and pages for people. */
export function gitLabRouter(context: GitHostContext): Router {
  const router = express.Router();
  router.use('/api/v4', gitLabApiRouter(context));
  const base = '/:group/:subgroup/:project';
  const views = `${base}/-`;
  router.use(
    repositoryPages(context, {
      find: ({ params: { group, subgroup, project } }) =>
        findProject(context, `${group}/${subgroup}/${project}`),
      linksOf: ({ git }) => gitLabLinks(git, projectPathOf(git)),
      base,
      views,
      pulls: `${views}/merge_requests`,
      pull: `${views}/merge_requests/:number`,
    }),
  );
  router.use(() => {
    throw GitLabError.notFound();
  });
  router.use(answerErrorPage);
  return router;
}
