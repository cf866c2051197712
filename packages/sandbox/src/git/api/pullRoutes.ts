/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import express from 'express';
import type { Request, Router } from 'express';
import { z } from 'zod';
import { GitHubError } from '../GitHubError';
import type { GitHostContext, HostedRepository } from '../GitHostContext';
import type { PullRequest } from '../PullRequest';
import { commitJson, fileChangesJson } from './commitJson';
import { paginate } from './paginate';
import { pullJson } from './pullJson';
import { userJson } from './repositoryJson';
import { queryOf, repositoryOf, route } from './route';

const openBody = z.object({
  title: z.string().min(1),
  body: z.string().nullish(),
  head: z.string().min(1),
  base: z.string().min(1),
});

const updateBody = z.object({
  title: z.string().min(1).optional(),
  body: z.string().optional(),
  state: z.enum(['open', 'closed']).optional(),
});

const mergeBody = z.object({
  commit_title: z.string().optional(),
  commit_message: z.string().optional(),
  sha: z.string().optional(),
  merge_method: z.enum(['merge', 'squash']).default('merge'),
});

/** Number of the pull request in the path; 404 when it is no number. */
export function pullNumberOf(req: Request): number {
  const number = Number(req.params.number);
  if (!Number.isInteger(number)) {
    throw GitHubError.notFound();
  }
  return number;
}

/** The commits that a pull request brings, oldest first. */
export async function commitsOf({ git }: HostedRepository, pull: PullRequest) {
  const known = new Set(
    (await git.history.log(pull.baseCommit)).map(({ oid }) => oid),
  );
  return (await git.history.log(pull.headCommit))
    .filter(({ oid }) => !known.has(oid))
    .reverse();
}

/** Pull requests: open, list, read, change, merge. */
export function pullRoutes(context: GitHostContext): Router {
  const router = express.Router();
  const { urls, user } = context;
  const base = '/repos/:owner/:repo/pulls';
  const branchName = (label: string) => label.replace(/^[^:]*:/, '');

  const detailJson = async (
    repository: HostedRepository,
    pull: PullRequest,
  ) => {
    const { git, pulls } = repository;
    const changes = await git.history.changes(pull.baseCommit, pull.headCommit);
    const files = await fileChangesJson(urls, git, pull.headCommit, changes);
    const sum = (key: 'additions' | 'deletions') =>
      files.reduce((total, file) => total + file[key], 0);
    const mergeable = await pulls.mergeable(pull);
    return {
      ...pullJson(urls, git, pull),
      merged: Boolean(pull.mergedAt),
      merged_by: pull.mergedBy ? userJson(urls, pull.mergedBy) : null,
      mergeable: pull.state === 'open' ? mergeable : null,
      mergeable_state: mergeable ? 'clean' : 'dirty',
      comments: pull.comments.length,
      review_comments: 0,
      commits: (await commitsOf(repository, pull)).length,
      changed_files: files.length,
      additions: sum('additions'),
      deletions: sum('deletions'),
    };
  };

  router.get(
    base,
    route(async (req, res) => {
      const { git, pulls } = repositoryOf(context, req);
      const state = queryOf(req, 'state') ?? 'open';
      const head = queryOf(req, 'head');
      const target = queryOf(req, 'base');
      const rows = (await pulls.list()).filter(
        pull =>
          (state === 'all' || pull.state === state) &&
          (!head || head === `${git.owner}:${pull.head}`) &&
          (!target || target === pull.base),
      );
      if (queryOf(req, 'direction') === 'asc') {
        rows.reverse();
      }
      const page = paginate(req, res, urls.html, rows);
      res.json(page.map(pull => pullJson(urls, git, pull)));
    }),
  );

  router.post(
    base,
    route(async (req, res) => {
      const repository = repositoryOf(context, req);
      const body = openBody.parse(req.body);
      const pull = await repository.pulls.open({
        title: body.title,
        body: body.body ?? '',
        head: branchName(body.head),
        base: branchName(body.base),
        author: user.login,
      });
      res.status(201).json(await detailJson(repository, pull));
    }),
  );

  router.get(
    `${base}/:number`,
    route(async (req, res) => {
      const repository = repositoryOf(context, req);
      const pull = await repository.pulls.get(pullNumberOf(req));
      res.json(await detailJson(repository, pull));
    }),
  );

  router.patch(
    `${base}/:number`,
    route(async (req, res) => {
      const repository = repositoryOf(context, req);
      const change = updateBody.parse(req.body);
      const pull = await repository.pulls.update(pullNumberOf(req), change);
      res.json(await detailJson(repository, pull));
    }),
  );

  router.get(
    `${base}/:number/files`,
    route(async (req, res) => {
      const { git, pulls } = repositoryOf(context, req);
      const pull = await pulls.get(pullNumberOf(req));
      const changes = await git.history.changes(
        pull.baseCommit,
        pull.headCommit,
      );
      const rows = await fileChangesJson(urls, git, pull.headCommit, changes);
      res.json(paginate(req, res, urls.html, rows));
    }),
  );

  router.get(
    `${base}/:number/commits`,
    route(async (req, res) => {
      const repository = repositoryOf(context, req);
      const pull = await repository.pulls.get(pullNumberOf(req));
      const rows = (await commitsOf(repository, pull)).map(commit =>
        commitJson(urls, repository.git, commit),
      );
      res.json(paginate(req, res, urls.html, rows));
    }),
  );

  router.get(
    `${base}/:number/merge`,
    route(async (req, res) => {
      const { pulls } = repositoryOf(context, req);
      const pull = await pulls.get(pullNumberOf(req));
      res.status(pull.mergedAt ? 204 : 404).end();
    }),
  );

  router.put(
    `${base}/:number/merge`,
    route(async (req, res) => {
      const { pulls } = repositoryOf(context, req);
      const body = mergeBody.parse(req.body ?? {});
      const pull = await pulls.merge({
        number: pullNumberOf(req),
        method: body.merge_method,
        expectedHead: body.sha,
        title: body.commit_title,
        message: body.commit_message,
        by: user,
      });
      const message = 'Pull Request successfully merged';
      res.json({ sha: pull.mergeCommit, merged: true, message });
    }),
  );

  return router;
}
