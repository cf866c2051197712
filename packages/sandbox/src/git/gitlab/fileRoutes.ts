/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import express from 'express';
import type { Request, Router } from 'express';
import { createHash } from 'node:crypto';
import { sendArchive } from '../api/sendArchive';
import { paginate } from '../api/paginate';
import { queryOf, route } from '../api/route';
import type { GitHostContext } from '../GitHostContext';
import { GitLabError } from './GitLabError';
import { commitNamed, projectOf } from './projects';

/** Trees, files, blobs and archives. */
export function fileRoutes(context: GitHostContext): Router {
  const router = express.Router();
  const base = '/projects/:id/repository';

  const fileAt = async (req: Request) => {
    const project = projectOf(context, req);
    const { git } = project;
    const ref = queryOf(req, 'ref') ?? git.defaultBranch;
    const commit = await commitNamed(project, ref);
    const { path } = req.params;
    const item = await git.objects.entryAt(commit, path);
    if (item?.type !== 'blob') {
      throw GitLabError.notFound('File');
    }
    const content = await git.objects.blob(item.oid);
    return { git, ref, commit, path, item, content };
  };

  router.get(
    `${base}/tree`,
    route(async (req, res) => {
      const project = projectOf(context, req);
      const { objects, defaultBranch } = project.git;
      const ref = queryOf(req, 'ref') ?? defaultBranch;
      const path = (queryOf(req, 'path') ?? '').replace(/^\/+|\/+$/g, '');
      const commit = await commitNamed(project, ref, 'Tree');
      const folder = await objects.entryAt(commit, path);
      if (folder?.type !== 'tree') {
        throw GitLabError.notFound('Tree');
      }
      const items =
        queryOf(req, 'recursive') === 'true'
          ? await objects.deepTree(folder.oid)
          : await objects.tree(folder.oid);
      const rows = items.map(item => ({
        id: item.oid,
        name: item.path.split('/').pop(),
        type: item.type,
        path: path ? `${path}/${item.path}` : item.path,
        mode: item.mode,
      }));
      res.json(paginate(req, res, context.urls.html, rows));
    }),
  );

  router.get(
    `${base}/files/:path/raw`,
    route(async (req, res) => {
      const { content } = await fileAt(req);
      res.type('text/plain').send(content);
    }),
  );

  router.get(
    `${base}/files/:path`,
    route(async (req, res) => {
      const { git, ref, commit, path, item, content } = await fileAt(req);
      const [last] = await git.history.log(commit, { path });
      res.json({
        file_name: path.split('/').pop(),
        file_path: path,
        size: content.length,
        encoding: 'base64',
        content: content.toString('base64'),
        content_sha256: createHash('sha256').update(content).digest('hex'),
        ref,
        blob_id: item.oid,
        commit_id: commit,
        last_commit_id: last.oid,
        execute_filemode: item.mode === '100755',
      });
    }),
  );

  router.get(
    `${base}/blobs/:sha`,
    route(async (req, res) => {
      const { git } = projectOf(context, req);
      const { sha } = req.params;
      const content = await git.objects.blobIfPresent(sha);
      if (!content) {
        throw GitLabError.notFound('Blob');
      }
      res.json({
        sha,
        size: content.length,
        encoding: 'base64',
        content: content.toString('base64'),
      });
    }),
  );

  router.get(
    `${base}/archive`,
    route(async (req, res) => {
      const project = projectOf(context, req);
      const { git } = project;
      const ref = queryOf(req, 'sha') ?? git.defaultBranch;
      const commit = await commitNamed(project, ref, 'File');
      const path = queryOf(req, 'path');
      const root = [git.name, ref, commit, path].filter(Boolean).join('-');
      await sendArchive(req, res, git, {
        commit,
        root: root.replaceAll('/', '-'),
        path,
        kind: 'tar',
      });
    }),
  );

  return router;
}
