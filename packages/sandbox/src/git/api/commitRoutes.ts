/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import express from 'express';
import type { Router } from 'express';
import { GitHubError } from '../GitHubError';
import type { GitHostContext } from '../GitHostContext';
import { commitJson, fileChangesJson } from './commitJson';
import { paginate } from './paginate';
import { repositoryJson } from './repositoryJson';
import { commitOf, queryOf, repositoryOf, restOf, route } from './route';

/** Commits, their combined status, and comparisons. */
export function commitRoutes(context: GitHostContext): Router {
  const router = express.Router();
  const { urls } = context;
  const base = '/repos/:owner/:repo';

  router.get(
    `${base}/commits`,
    route(async (req, res) => {
      const repository = repositoryOf(context, req);
      const { git } = repository;
      const name = queryOf(req, 'sha') ?? git.defaultBranch;
      const start = await commitOf(repository, name);
      const commits = await git.history.log(start, {
        path: queryOf(req, 'path'),
      });
      const rows = commits.map(commit => commitJson(urls, git, commit));
      res.json(paginate(req, res, urls.html, rows));
    }),
  );

  router.get(
    `${base}/commits/*/status`,
    route(async (req, res) => {
      const repository = repositoryOf(context, req);
      const sha = await commitOf(repository, restOf(req));
      res.json({
        state: 'success',
        sha,
        statuses: [],
        total_count: 0,
        repository: repositoryJson(urls, repository.git),
        url: `${urls.api}/repos/${repository.git.fullName}/commits/${sha}/status`,
      });
    }),
  );

  router.get(
    `${base}/commits/*`,
    route(async (req, res) => {
      const repository = repositoryOf(context, req);
      const { git } = repository;
      const commit = await git.objects.commit(
        await commitOf(repository, restOf(req)),
      );
      const [parent] = commit.parents;
      const changes = parent
        ? await git.history.changes(parent, commit.oid)
        : [];
      const files = await fileChangesJson(urls, git, commit.oid, changes);
      res.json({ ...commitJson(urls, git, commit), files });
    }),
  );

  router.get(
    `${base}/compare/*`,
    route(async (req, res) => {
      const repository = repositoryOf(context, req);
      const { git } = repository;
      const names = restOf(req).split('...');
      if (names.length !== 2) {
        throw GitHubError.notFound();
      }
      const [from, to] = await Promise.all(
        names.map(name => commitOf(repository, name.replace(/^[^:]*:/, ''))),
      );
      const middle = await git.history.mergeBase(from, to);
      if (!middle) {
        throw new GitHubError(404, 'No common ancestor');
      }
      const ours = new Set((await git.history.log(from)).map(({ oid }) => oid));
      const theirs = await git.history.log(to);
      const ahead = theirs.filter(({ oid }) => !ours.has(oid)).reverse();
      const seen = new Set(theirs.map(({ oid }) => oid));
      const behind = [...ours].filter(oid => !seen.has(oid)).length;
      const changes = await git.history.changes(middle, to);
      let status = behind ? 'behind' : 'identical';
      if (ahead.length > 0) {
        status = behind ? 'diverged' : 'ahead';
      }
      res.json({
        status,
        ahead_by: ahead.length,
        behind_by: behind,
        total_commits: ahead.length,
        base_commit: commitJson(urls, git, await git.objects.commit(from)),
        merge_base_commit: commitJson(
          urls,
          git,
          await git.objects.commit(middle),
        ),
        commits: ahead.map(commit => commitJson(urls, git, commit)),
        files: await fileChangesJson(urls, git, to, changes),
      });
    }),
  );

  return router;
}
