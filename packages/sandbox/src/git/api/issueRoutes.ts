/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import express from 'express';
import type { Router } from 'express';
import { z } from 'zod';
import type { GitHostContext } from '../GitHostContext';
import { paginate } from './paginate';
import { commentJson } from './pullJson';
import { pullNumberOf } from './pullRoutes';
import { numericId } from './repositoryJson';
import { repositoryOf, route } from './route';

const commentBody = z.object({ body: z.string().min(1) });
const labelBody = z.object({ labels: z.array(z.string()) });

/** What GitHub keeps with the issue of a pull request. */
export function issueRoutes(context: GitHostContext): Router {
  const router = express.Router();
  const { urls, user } = context;
  const base = '/repos/:owner/:repo/issues/:number';

  router.get(
    `${base}/comments`,
    route(async (req, res) => {
      const { git, pulls } = repositoryOf(context, req);
      const { number, comments } = await pulls.get(pullNumberOf(req));
      const rows = comments.map(comment =>
        commentJson(urls, git, number, comment),
      );
      res.json(paginate(req, res, urls.html, rows));
    }),
  );

  router.post(
    `${base}/comments`,
    route(async (req, res) => {
      const { git, pulls } = repositoryOf(context, req);
      const number = pullNumberOf(req);
      const { body } = commentBody.parse(req.body);
      const comment = await pulls.comment(number, user.login, body);
      res.status(201).json(commentJson(urls, git, number, comment));
    }),
  );

  router.post(
    `${base}/labels`,
    route(async (req, res) => {
      const { pulls } = repositoryOf(context, req);
      const number = pullNumberOf(req);
      const added = labelBody.parse(req.body).labels;
      const before = (await pulls.get(number)).labels;
      const labels = [...new Set([...before, ...added])];
      await pulls.update(number, { labels });
      res.json(labels.map(name => ({ id: numericId(name), name })));
    }),
  );

  return router;
}
