/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import express from 'express';
import type { Router } from 'express';
import { z } from 'zod';
import { GitHubError } from '../GitHubError';
import type { GitHostContext, HostedRepository } from '../GitHostContext';
import type { TreeEdit } from '../repository/gitTypes';
import { gitCommitJson } from './commitJson';
import { queryOf, repositoryOf, restOf, route } from './route';

const blobBody = z.object({
  content: z.string(),
  encoding: z.enum(['utf-8', 'base64']).default('utf-8'),
});

const treeBody = z.object({
  base_tree: z.string().optional(),
  tree: z
    .array(
      z.object({
        path: z.string().min(1),
        mode: z.enum(['100644', '100755', '040000', '160000', '120000']),
        type: z.string().optional(),
        sha: z.string().nullable().optional(),
        content: z.string().optional(),
      }),
    )
    .min(1),
});

const signatureBody = z.object({
  name: z.string(),
  email: z.string(),
  date: z.iso.datetime({ offset: true }).optional(),
});

const commitBody = z.object({
  message: z.string(),
  tree: z.string(),
  parents: z.array(z.string()).default([]),
  author: signatureBody.optional(),
  committer: signatureBody.optional(),
});

/** Turns a missing or mistyped object into GitHub's answer. */
async function read<T>(status: number, message: string, work: Promise<T>) {
  try {
    return await work;
  } catch (error) {
    throw error instanceof Error &&
      ['NotFoundError', 'ObjectTypeError'].includes(error.name)
      ? new GitHubError(status, message)
      : error;
  }
}

/** Trees, blobs and commits of the Git database. */
export function objectRoutes(context: GitHostContext): Router {
  const router = express.Router();
  const { urls, user } = context;
  const base = '/repos/:owner/:repo/git';

  const treeJson = async (
    { git, fault }: HostedRepository,
    oid: string,
    recursive: boolean,
  ) => {
    const api = `${urls.api}/repos/${git.fullName}/git`;
    const all = recursive
      ? await git.objects.deepTree(oid)
      : await git.objects.tree(oid);
    const items = recursive ? all.slice(0, fault?.truncateTrees) : all;
    const truncated = items.length < all.length;
    const tree = await Promise.all(
      items.map(async item => ({
        path: item.path,
        mode: item.mode,
        type: item.type,
        sha: item.oid,
        ...(item.type === 'blob' && {
          size: (await git.objects.blob(item.oid)).length,
        }),
        url: `${api}/${item.type}s/${item.oid}`,
      })),
    );
    return { sha: oid, url: `${api}/trees/${oid}`, tree, truncated };
  };

  router.get(
    `${base}/trees/*`,
    route(async (req, res) => {
      const repository = repositoryOf(context, req);
      const name = restOf(req);
      const commit = await repository.git.resolve(name);
      const oid = commit
        ? (await repository.git.objects.commit(commit)).tree
        : name;
      const recursive = queryOf(req, 'recursive') !== undefined;
      const json = treeJson(repository, oid, recursive);
      res.json(await read(404, 'Not Found', json));
    }),
  );

  router.post(
    `${base}/trees`,
    route(async (req, res) => {
      const repository = repositoryOf(context, req);
      const { objects } = repository.git;
      const body = treeBody.parse(req.body);
      const edits = new Map<string, TreeEdit>();
      for (const { path, mode, sha, content } of body.tree) {
        if (sha === null) {
          edits.set(path, undefined);
        } else {
          const oid =
            sha ?? (await objects.writeBlob(Buffer.from(content ?? '')));
          edits.set(path, { mode, oid });
        }
      }
      let start = body.base_tree;
      if (start) {
        const commit = await repository.git.resolve(start);
        start = commit ? (await objects.commit(commit)).tree : start;
      }
      const written = objects.writeTree(start, edits);
      const oid = await read(422, 'tree.sha is not a valid object', written);
      res.status(201).json(await treeJson(repository, oid, false));
    }),
  );

  router.get(
    `${base}/blobs/:sha`,
    route(async (req, res) => {
      const { git } = repositoryOf(context, req);
      const { sha } = req.params;
      const content = await read(404, 'Not Found', git.objects.blob(sha));
      res.json({
        sha,
        node_id: `B_${sha}`,
        size: content.length,
        url: `${urls.api}/repos/${git.fullName}/git/blobs/${sha}`,
        content: content.toString('base64'),
        encoding: 'base64',
      });
    }),
  );

  router.post(
    `${base}/blobs`,
    route(async (req, res) => {
      const { git } = repositoryOf(context, req);
      const { content, encoding } = blobBody.parse(req.body);
      const sha = await git.objects.writeBlob(Buffer.from(content, encoding));
      const url = `${urls.api}/repos/${git.fullName}/git/blobs/${sha}`;
      res.status(201).json({ sha, url });
    }),
  );

  router.get(
    `${base}/commits/:sha`,
    route(async (req, res) => {
      const { git } = repositoryOf(context, req);
      const oid = await git.resolve(req.params.sha);
      if (!oid) {
        throw GitHubError.notFound();
      }
      res.json(gitCommitJson(urls, git, await git.objects.commit(oid)));
    }),
  );

  router.post(
    `${base}/commits`,
    route(async (req, res) => {
      const { git } = repositoryOf(context, req);
      const body = commitBody.parse(req.body);
      await read(422, 'Tree SHA does not exist', git.objects.tree(body.tree));
      for (const parent of body.parents) {
        const found = git.objects.commit(parent);
        await read(422, 'Parent SHA does not exist', found);
      }
      const author = body.author ?? user;
      const sign = (who: z.infer<typeof signatureBody>) => ({
        name: who.name,
        email: who.email,
        date: who.date ? new Date(who.date) : context.now(),
      });
      const oid = await git.objects.writeCommit({
        message: body.message,
        tree: body.tree,
        parents: body.parents,
        author: sign(author),
        committer: sign(body.committer ?? author),
      });
      const commit = await git.objects.commit(oid);
      res.status(201).json(gitCommitJson(urls, git, commit));
    }),
  );

  return router;
}
