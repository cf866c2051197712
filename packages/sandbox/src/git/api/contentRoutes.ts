/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import express from 'express';
import type { Router } from 'express';
import { z } from 'zod';
import { GitHubError } from '../GitHubError';
import type { GitHostContext, HostedRepository } from '../GitHostContext';
import type { TreeItem } from '../repository/gitTypes';
import { gitCommitJson } from './commitJson';
import { commitOf, queryOf, repositoryOf, restOf, route } from './route';

const RAW_MEDIA_TYPE = /^application\/vnd\.github(\.v3)?\.raw(\+json)?$/;

const writeBody = z.object({
  message: z.string(),
  content: z.base64(),
  sha: z.string().optional(),
  branch: z.string().optional(),
});

const deleteBody = writeBody.omit({ content: true });

/** Files and folders of a branch, read and written one at a time. */
export function contentRoutes(context: GitHostContext): Router {
  const router = express.Router();
  const { urls, user } = context;
  const paths = '/repos/:owner/:repo/contents/*';

  const itemJson = async (
    { git }: HostedRepository,
    ref: string,
    item: TreeItem,
  ) => {
    const path = item.path.split('/').map(encodeURIComponent).join('/');
    const api = `${urls.api}/repos/${git.fullName}`;
    const file = item.type === 'blob';
    return {
      type: file ? 'file' : 'dir',
      name: item.path.split('/').pop(),
      path: item.path,
      sha: item.oid,
      size: file ? (await git.objects.blob(item.oid)).length : 0,
      url: `${api}/contents/${path}?ref=${encodeURIComponent(ref)}`,
      git_url: `${api}/git/${item.type}s/${item.oid}`,
      html_url: `${urls.html}/${git.fullName}/${item.type}/${ref}/${path}`,
      download_url: file ? `${urls.raw}/${git.fullName}/${ref}/${path}` : null,
    };
  };

  router.get(
    ['/repos/:owner/:repo/contents', paths],
    route(async (req, res) => {
      const repository = repositoryOf(context, req);
      const { git } = repository;
      const ref = queryOf(req, 'ref') ?? git.defaultBranch;
      const commit = await commitOf(repository, ref);
      const path = restOf(req).replace(/\/+$/, '');
      const found = await git.objects.entryAt(commit, path);
      if (!found) {
        throw GitHubError.notFound();
      }
      const [last] = await git.history.log(commit, { path });
      if (last) {
        res.set('Last-Modified', last.committer.date.toUTCString());
      }
      res.vary('Accept');
      if (found.type === 'tree') {
        const entries = await git.objects.tree(found.oid);
        const rows = entries.map(entry => {
          const full = path ? `${path}/${entry.path}` : entry.path;
          return itemJson(repository, ref, { ...entry, path: full });
        });
        res.json(await Promise.all(rows));
        return;
      }
      const content = await git.objects.blob(found.oid);
      const accepted = (req.headers.accept ?? '').split(',').map(s => s.trim());
      if (accepted.some(type => RAW_MEDIA_TYPE.test(type))) {
        res.type('application/vnd.github.v3.raw; charset=utf-8').send(content);
        return;
      }
      res.json({
        ...(await itemJson(repository, ref, found)),
        encoding: 'base64',
        content: content.toString('base64').replace(/.{60}/g, '$&\n'),
      });
    }),
  );

  const edit = async (
    repository: HostedRepository,
    path: string,
    body: z.infer<typeof deleteBody>,
    content: Buffer | undefined,
  ) => {
    const { git } = repository;
    const branch = body.branch ?? git.defaultBranch;
    return git.exclusively(async () => {
      const tip = await git.branch(branch);
      if (!tip) {
        throw new GitHubError(404, `Branch ${branch} not found`);
      }
      const before = await git.objects.entryAt(tip, path);
      if (!content && !before) {
        throw GitHubError.notFound();
      }
      if (before && !body.sha) {
        throw new GitHubError(
          422,
          'Invalid request.\n\n"sha" wasn\'t supplied.',
        );
      }
      if (body.sha && body.sha !== before?.oid) {
        throw new GitHubError(409, `${path} does not match ${body.sha}`);
      }
      const oid = content && (await git.objects.writeBlob(content));
      const mode = before?.mode ?? '100644';
      const author = { ...user, date: context.now() };
      const commit = await git.commitOn(
        branch,
        new Map([[path, oid ? { mode, oid } : undefined]]),
        { message: body.message, author },
      );
      const after = oid && (await git.objects.entryAt(commit, path));
      return {
        created: !before,
        json: {
          content: after ? await itemJson(repository, branch, after) : null,
          commit: gitCommitJson(urls, git, await git.objects.commit(commit)),
        },
      };
    });
  };

  router.put(
    paths,
    route(async (req, res) => {
      const body = writeBody.parse(req.body);
      const content = Buffer.from(body.content, 'base64');
      const repository = repositoryOf(context, req);
      const result = await edit(repository, restOf(req), body, content);
      res.status(result.created ? 201 : 200).json(result.json);
    }),
  );

  router.delete(
    paths,
    route(async (req, res) => {
      const body = deleteBody.parse({ ...req.query, ...req.body });
      const repository = repositoryOf(context, req);
      res.json((await edit(repository, restOf(req), body, undefined)).json);
    }),
  );

  return router;
}
