/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import express from 'express';
import type { Router } from 'express';
import { z } from 'zod';
import { paginate } from '../api/paginate';
import { pullNumberOf } from '../api/pullRoutes';
import { queryOf, route } from '../api/route';
import type { GitHostContext } from '../GitHostContext';
import { carryOutQuickActions } from './carryOutQuickActions';
import { mergeRequestJson, stateOf } from './mergeRequestJson';
import { projectOf } from './projects';

const openBody = z.object({
  title: z.string().min(1),
  description: z.string().default(''),
  source_branch: z.string().min(1),
  target_branch: z.string().min(1),
});

const changeBody = z.object({
  title: z.string().min(1).optional(),
  description: z.string().optional(),
  state_event: z.enum(['close', 'reopen']).optional(),
});

const mergeBody = z.object({
  sha: z.string().optional(),
  squash: z.boolean().default(false),
});

const STATES = { close: 'closed', reopen: 'open' } as const;

/** Merge requests: open, list, read, change, comment, merge. */
export function mergeRequestRoutes(context: GitHostContext): Router {
  const router = express.Router();
  const { urls, user } = context;
  const base = '/projects/:id/merge_requests';

  router.get(
    base,
    route(async (req, res) => {
      const project = projectOf(context, req);
      const state = queryOf(req, 'state') ?? 'all';
      const source = queryOf(req, 'source_branch');
      const order =
        queryOf(req, 'order_by') === 'updated_at' ? 'updatedAt' : 'createdAt';
      const rows = (await project.pulls.list())
        .filter(
          pull =>
            ['all', stateOf(pull)].includes(state) &&
            (!source || source === pull.head),
        )
        .sort((a, b) => b[order].localeCompare(a[order]));
      const page = paginate(req, res, urls.html, rows);
      res.json(
        await Promise.all(
          page.map(pull => mergeRequestJson(urls, project, pull)),
        ),
      );
    }),
  );

  router.post(
    base,
    route(async (req, res) => {
      const project = projectOf(context, req);
      const body = openBody.parse(req.body);
      const { number } = await project.pulls.open({
        title: body.title,
        body: body.description,
        head: body.source_branch,
        base: body.target_branch,
        author: user.login,
      });
      await carryOutQuickActions(context, project, number, body.description);
      const pull = await project.pulls.get(number);
      res.status(201).json(await mergeRequestJson(urls, project, pull));
    }),
  );

  router.get(
    `${base}/:number`,
    route(async (req, res) => {
      const project = projectOf(context, req);
      const pull = await project.pulls.get(pullNumberOf(req));
      res.json(await mergeRequestJson(urls, project, pull));
    }),
  );

  router.put(
    `${base}/:number`,
    route(async (req, res) => {
      const project = projectOf(context, req);
      const number = pullNumberOf(req);
      const {
        title,
        description,
        state_event: event,
      } = changeBody.parse(req.body);
      await project.pulls.update(number, {
        ...(title && { title }),
        ...(description !== undefined && { body: description }),
        ...(event && { state: STATES[event] }),
      });
      await carryOutQuickActions(context, project, number, description ?? '');
      const pull = await project.pulls.get(number);
      res.json(await mergeRequestJson(urls, project, pull));
    }),
  );

  router.put(
    `${base}/:number/merge`,
    route(async (req, res) => {
      const project = projectOf(context, req);
      const { sha, squash } = mergeBody.parse(req.body ?? {});
      const pull = await project.pulls.merge({
        number: pullNumberOf(req),
        method: squash ? 'squash' : 'merge',
        expectedHead: sha,
        by: user,
      });
      res.json(await mergeRequestJson(urls, project, pull));
    }),
  );

  router.post(
    `${base}/:number/notes`,
    route(async (req, res) => {
      const project = projectOf(context, req);
      const number = pullNumberOf(req);
      const { body } = z.object({ body: z.string().min(1) }).parse(req.body);
      const note = await project.pulls.comment(number, user.login, body);
      await carryOutQuickActions(context, project, number, body);
      res.status(201).json({
        id: note.id,
        body: note.body,
        author: { username: note.author },
        created_at: note.createdAt,
      });
    }),
  );

  return router;
}
