/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import express from 'express';
import type { Router } from 'express';
import { z } from 'zod';
import type { GitHostContext } from '../GitHostContext';
import { paginate } from './paginate';
import { pullJson, reviewJson } from './pullJson';
import { pullNumberOf } from './pullRoutes';
import { repositoryOf, route } from './route';

const reviewersBody = z.object({
  reviewers: z.array(z.string().min(1)).default([]),
  team_reviewers: z.array(z.string().min(1)).default([]),
});

const states = {
  APPROVE: 'APPROVED',
  REQUEST_CHANGES: 'CHANGES_REQUESTED',
  COMMENT: 'COMMENTED',
} as const;

const reviewBody = z.object({
  event: z.enum(['APPROVE', 'REQUEST_CHANGES', 'COMMENT']).default('COMMENT'),
  body: z.string().default(''),
});

/** Who is asked to look at a pull request, and what they said. */
export function reviewRoutes(context: GitHostContext): Router {
  const router = express.Router();
  const { urls, user } = context;
  const base = '/repos/:owner/:repo/pulls/:number';

  router.post(
    `${base}/requested_reviewers`,
    route(async (req, res) => {
      const { git, pulls } = repositoryOf(context, req);
      const body = reviewersBody.parse(req.body);
      const before = await pulls.get(pullNumberOf(req));
      const both = (known: string[], more: string[]) => [
        ...new Set([...known, ...more]),
      ];
      const pull = await pulls.update(before.number, {
        reviewers: both(before.reviewers, body.reviewers),
        teamReviewers: both(before.teamReviewers, body.team_reviewers),
      });
      res.status(201).json(pullJson(urls, git, pull));
    }),
  );

  router.get(
    `${base}/reviews`,
    route(async (req, res) => {
      const { git, pulls } = repositoryOf(context, req);
      const { number, reviews } = await pulls.get(pullNumberOf(req));
      const rows = reviews.map(review => reviewJson(urls, git, number, review));
      res.json(paginate(req, res, urls.html, rows));
    }),
  );

  router.post(
    `${base}/reviews`,
    route(async (req, res) => {
      const { git, pulls } = repositoryOf(context, req);
      const number = pullNumberOf(req);
      const { event, body } = reviewBody.parse(req.body);
      const review = await pulls.review(number, {
        author: user.login,
        state: states[event],
        body,
      });
      res.json(reviewJson(urls, git, number, review));
    }),
  );

  return router;
}
