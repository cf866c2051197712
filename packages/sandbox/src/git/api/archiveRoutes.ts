/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import archiver from 'archiver';
import express from 'express';
import type { Router } from 'express';
import { pipeline } from 'node:stream/promises';
import type { GitHostContext } from '../GitHostContext';
import { commitOf, repositoryOf, restOf, route } from './route';

const formats = {
  tarball: { kind: 'tar', type: 'application/x-gzip', extension: 'tar.gz' },
  zipball: { kind: 'zip', type: 'application/zip', extension: 'zip' },
} as const;

/**
 * Archives of a commit, under one folder as GitHub packs them. GitHub
 * redirects to another host here; we answer at once.
 */
export function archiveRoutes(context: GitHostContext): Router {
  const router = express.Router();

  for (const [name, format] of Object.entries(formats)) {
    router.get(
      [`/repos/:owner/:repo/${name}`, `/repos/:owner/:repo/${name}/*`],
      route(async (req, res) => {
        const repository = repositoryOf(context, req);
        const { git } = repository;
        const reference = restOf(req) || git.defaultBranch;
        const oid = await commitOf(repository, reference);
        const root = `${git.owner}-${git.name}-${oid.slice(0, 7)}`;
        const file = `${root}.${format.extension}`;
        res.set('ETag', `W/"${oid}"`);
        if (req.fresh) {
          res.status(304).end();
          return;
        }
        const { date } = (await git.objects.commit(oid)).committer;
        const archive = archiver(format.kind, { gzip: true });
        for (const item of await git.objects.deepTree(oid)) {
          if (item.type === 'blob') {
            archive.append(await git.objects.blob(item.oid), {
              name: `${root}/${item.path}`,
              mode: parseInt(item.mode, 8) % 0o1000,
              date,
            });
          }
        }
        res.type(format.type);
        res.set('Content-Disposition', `attachment; filename=${file}`);
        await Promise.all([archive.finalize(), pipeline(archive, res)]);
      }),
    );
  }

  return router;
}
