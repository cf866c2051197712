/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import express from 'express';
import type { Router } from 'express';
import { z } from 'zod';
import { GitHubError } from '../GitHubError';
import type { GitHostContext, HostedRepository } from '../GitHostContext';
import { repositoryOf, restOf, route } from './route';

const createBody = z.object({
  ref: z.string().regex(/^refs\/(heads|tags)\/.+/),
  sha: z.string(),
});

const updateBody = z.object({
  sha: z.string(),
  force: z.boolean().default(false),
});

async function existingCommit({ git }: HostedRepository, sha: string) {
  const oid = /^[0-9a-f]{40}$/.test(sha) ? await git.resolve(sha) : undefined;
  if (!oid) {
    throw new GitHubError(422, 'Object does not exist');
  }
  return oid;
}

/** References: read, create, move forward, delete. There is no force. */
export function referenceRoutes(context: GitHostContext): Router {
  const router = express.Router();
  const base = '/repos/:owner/:repo/git';

  const referenceJson = (
    { git }: HostedRepository,
    ref: string,
    sha: string,
  ) => {
    const api = `${context.urls.api}/repos/${git.fullName}/git`;
    return {
      ref,
      node_id: `REF_${ref}`,
      url: `${api}/${ref}`,
      object: { type: 'commit', sha, url: `${api}/commits/${sha}` },
    };
  };

  const matching = async (repository: HostedRepository, prefix: string) => {
    const rows = [];
    for (const name of await repository.git.branches()) {
      const oid = await repository.git.branch(name);
      if (oid && `heads/${name}`.startsWith(prefix)) {
        rows.push(referenceJson(repository, `refs/heads/${name}`, oid));
      }
    }
    return rows;
  };

  router.get(
    `${base}/ref/*`,
    route(async (req, res) => {
      const repository = repositoryOf(context, req);
      const ref = `refs/${restOf(req)}`;
      const oid = /^refs\/(heads|tags)\//.test(ref)
        ? await repository.git.resolve(ref)
        : undefined;
      if (!oid) {
        throw GitHubError.notFound();
      }
      res.json(referenceJson(repository, ref, oid));
    }),
  );

  router.get(
    [`${base}/refs`, `${base}/matching-refs/*`, `${base}/refs/*`],
    route(async (req, res) => {
      res.json(await matching(repositoryOf(context, req), restOf(req)));
    }),
  );

  router.post(
    `${base}/refs`,
    route(async (req, res) => {
      const repository = repositoryOf(context, req);
      const { ref, sha } = createBody.parse(req.body);
      const oid = await existingCommit(repository, sha);
      await repository.git.exclusively(() =>
        repository.git.createReference(ref, oid),
      );
      res.status(201).json(referenceJson(repository, ref, oid));
    }),
  );

  router.patch(
    `${base}/refs/*`,
    route(async (req, res) => {
      const repository = repositoryOf(context, req);
      const { sha, force } = updateBody.parse(req.body);
      if (force) {
        throw new GitHubError(422, 'Cannot force-push to this branch');
      }
      const ref = `refs/${restOf(req)}`;
      const oid = await existingCommit(repository, sha);
      await repository.git.exclusively(() =>
        repository.git.advanceReference(ref, oid),
      );
      res.json(referenceJson(repository, ref, oid));
    }),
  );

  router.delete(
    `${base}/refs/*`,
    route(async (req, res) => {
      const { git } = repositoryOf(context, req);
      await git.exclusively(() => git.deleteReference(`refs/${restOf(req)}`));
      res.status(204).end();
    }),
  );

  return router;
}
