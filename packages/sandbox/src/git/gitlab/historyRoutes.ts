/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import express from 'express';
import type { Router } from 'express';
import { numericId } from '../api/repositoryJson';
import { patchOf } from '../api/commitJson';
import { paginate } from '../api/paginate';
import { queryOf, route } from '../api/route';
import type { GitHostContext } from '../GitHostContext';
import { gitLabCommitJson } from './gitLabCommitJson';
import { GitLabError } from './GitLabError';
import { commitNamed, projectOf, projectPathOf } from './projects';

/** Projects, their branches, commits and comparisons. */
export function historyRoutes(context: GitHostContext): Router {
  const router = express.Router();
  const { urls } = context;
  const base = '/projects/:id';

  router.get(
    base,
    route((req, res) => {
      const { git, fault } = projectOf(context, req);
      const path = projectPathOf(git);
      res.json({
        id: numericId(git.fullName),
        name: git.name,
        path: git.name,
        path_with_namespace: path,
        description: git.description,
        default_branch: fault?.empty ? null : git.defaultBranch,
        empty_repo: fault?.empty ?? false,
        web_url: `${urls.gitLab}/${path}`,
        archived: false,
        visibility: 'public',
      });
    }),
  );

  router.get(
    `${base}/repository/branches/:branch`,
    route(async (req, res) => {
      const { git, fault } = projectOf(context, req);
      const name = req.params.branch;
      const oid = fault?.empty ? undefined : await git.branch(name);
      if (!oid) {
        throw GitLabError.notFound('Branch');
      }
      const url = `${urls.gitLab}/${projectPathOf(git)}`;
      const isDefault = name === git.defaultBranch;
      res.json({
        name,
        default: isDefault,
        protected: isDefault,
        merged: false,
        web_url: `${url}/-/tree/${name}`,
        commit: gitLabCommitJson(await git.objects.commit(oid), url),
      });
    }),
  );

  router.get(
    `${base}/repository/commits`,
    route(async (req, res) => {
      const project = projectOf(context, req);
      const { git } = project;
      const name = queryOf(req, 'ref_name') ?? git.defaultBranch;
      const start = await commitNamed(project, name);
      const path = queryOf(req, 'path');
      const url = `${urls.gitLab}/${projectPathOf(git)}`;
      const rows = (await git.history.log(start, { path })).map(commit =>
        gitLabCommitJson(commit, url),
      );
      res.json(paginate(req, res, urls.html, rows));
    }),
  );

  router.get(
    `${base}/repository/merge_base`,
    route(async (req, res) => {
      const project = projectOf(context, req);
      const { git } = project;
      const [left, right] = await Promise.all(
        [req.query.refs]
          .flat()
          .map(name => commitNamed(project, String(name), 'Ref')),
      );
      const oid = await git.history.mergeBase(left, right);
      if (!oid) {
        throw GitLabError.notFound('Merge Base');
      }
      const url = `${urls.gitLab}/${projectPathOf(git)}`;
      res.json(gitLabCommitJson(await git.objects.commit(oid), url));
    }),
  );

  router.get(
    `${base}/repository/compare`,
    route(async (req, res) => {
      const project = projectOf(context, req);
      const { git } = project;
      const [from, to] = await Promise.all(
        ['from', 'to'].map(name =>
          commitNamed(project, queryOf(req, name) ?? '', 'Ref'),
        ),
      );
      const middle = (await git.history.mergeBase(from, to)) ?? from;
      const known = new Set(
        (await git.history.log(from)).map(({ oid }) => oid),
      );
      const commits = (await git.history.log(to))
        .filter(({ oid }) => !known.has(oid))
        .reverse();
      const changes = await git.history.changes(middle, to);
      const url = `${urls.gitLab}/${projectPathOf(git)}`;
      const rows = commits.map(commit => gitLabCommitJson(commit, url));
      res.json({
        commit: rows.at(-1) ?? null,
        commits: rows,
        diffs: await Promise.all(
          changes.map(async change => ({
            old_path: change.path,
            new_path: change.path,
            a_mode: change.before?.mode ?? '0',
            b_mode: change.after?.mode ?? '0',
            diff: (await patchOf(git, change)).patch,
            new_file: change.status === 'added',
            renamed_file: false,
            deleted_file: change.status === 'removed',
          })),
        ),
        compare_timeout: false,
        compare_same_ref: from === to,
      });
    }),
  );

  return router;
}
