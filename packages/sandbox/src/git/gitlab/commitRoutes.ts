/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import express from 'express';
import type { Router } from 'express';
import { z } from 'zod';
import { route } from '../api/route';
import type { GitHostContext } from '../GitHostContext';
import type { GitRepository } from '../repository/GitRepository';
import { actionSchema, applyActions } from './applyActions';
import { gitLabCommitJson } from './gitLabCommitJson';
import { GitLabError } from './GitLabError';
import { projectOf, projectPathOf } from './projects';

const commitBody = z.object({
  branch: z.string().min(1),
  commit_message: z.string().min(1),
  start_sha: z.string().optional(),
  actions: z.array(actionSchema).min(1),
});

/** Commits of many files in one step. The default branch is protected. */
export function commitRoutes(context: GitHostContext): Router {
  const router = express.Router();
  const { urls, user } = context;

  router.post(
    '/projects/:id/repository/commits',
    route(async (req, res) => {
      const { git } = projectOf(context, req);
      const body = commitBody.parse(req.body);
      if (body.branch === git.defaultBranch) {
        throw new GitLabError(
          400,
          'You are not allowed to push into this branch',
        );
      }
      const oid = await git.exclusively(async () => {
        const tip = await git.branch(body.branch);
        const start = await startOf(git, body, tip);
        const edits = await applyActions(git, start, body.actions);
        const signature = { ...user, date: context.now() };
        const commit = await git.objects.writeCommit({
          message: body.commit_message,
          tree: await git.objects.writeTree(
            (
              await git.objects.commit(start)
            ).tree,
            edits,
          ),
          parents: [start],
          author: signature,
          committer: signature,
        });
        const reference = `refs/heads/${body.branch}`;
        await (tip
          ? git.advanceReference(reference, commit)
          : git.createReference(reference, commit));
        return commit;
      });
      const url = `${urls.gitLab}/${projectPathOf(git)}`;
      res
        .status(201)
        .json(gitLabCommitJson(await git.objects.commit(oid), url));
    }),
  );

  return router;
}

/** The commit that the new one goes onto. */
async function startOf(
  git: GitRepository,
  { branch, start_sha: startSha }: z.output<typeof commitBody>,
  tip: string | undefined,
): Promise<string> {
  if (startSha && tip) {
    throw new GitLabError(
      400,
      `A branch called '${branch}' already exists. Switch to that branch in order to make changes`,
    );
  }
  const start = startSha ? await git.resolve(startSha) : tip;
  if (!start) {
    throw new GitLabError(
      400,
      startSha
        ? `Cannot find start_sha '${startSha}'`
        : 'You can only create or edit files when you are on a branch',
    );
  }
  return start;
}
