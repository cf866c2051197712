/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import express from 'express';
import type { Router } from 'express';
import { GitHubError } from './GitHubError';
import type { GitHostContext } from './GitHostContext';
import { applyFault } from './api/applyFault';
import { authenticate } from './api/authenticate';
import { repositoryOf, restOf, route } from './api/route';

/** Plain file contents at `/<owner>/<repository>/<reference>/<path>`. */
export function rawRouter(context: GitHostContext): Router {
  const router = express.Router();
  router.use(authenticate(context.token));
  router.use(
    '/:owner/:repo',
    applyFault(req => repositoryOf(context, req)),
  );
  router.get(
    '/:owner/:repo/*',
    route(async (req, res) => {
      const { git } = repositoryOf(context, req);
      const { reference, path } = await git.splitReference(restOf(req));
      const commit = reference && (await git.resolve(reference));
      const item = commit && (await git.objects.entryAt(commit, path));
      if (!item || item.type !== 'blob') {
        throw GitHubError.notFound();
      }
      res.type('text/plain').send(await git.objects.blob(item.oid));
    }),
  );
  return router;
}
