/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import express from 'express';
import type { Router } from 'express';
import type { GitHostContext } from '../GitHostContext';
import { commitOf, repositoryOf, restOf, route } from './route';
import { sendArchive } from './sendArchive';

const kinds = { tarball: 'tar', zipball: 'zip' } as const;

/**
 * Archives of a commit, under one folder as GitHub packs them. GitHub
 * redirects to another host here; we answer at once.
 */
export function archiveRoutes(context: GitHostContext): Router {
  const router = express.Router();

  for (const [name, kind] of Object.entries(kinds)) {
    router.get(
      [`/repos/:owner/:repo/${name}`, `/repos/:owner/:repo/${name}/*`],
      route(async (req, res) => {
        const repository = repositoryOf(context, req);
        const { git } = repository;
        const reference = restOf(req) || git.defaultBranch;
        const commit = await commitOf(repository, reference);
        const root = `${git.owner}-${git.name}-${commit.slice(0, 7)}`;
        await sendArchive(req, res, git, { commit, root, kind });
      }),
    );
  }

  return router;
}
