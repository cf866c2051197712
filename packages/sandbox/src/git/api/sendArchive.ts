/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import archiver from 'archiver';
import type { Request, Response } from 'express';
import { pipeline } from 'node:stream/promises';
import type { GitRepository } from '../repository/GitRepository';

const formats = {
  tar: { type: 'application/x-gzip', extension: 'tar.gz' },
  zip: { type: 'application/zip', extension: 'zip' },
} as const;

/** Sends the files of a commit, or of a folder of it, below one folder `root`. */
export async function sendArchive(
  req: Request,
  res: Response,
  git: GitRepository,
  options: {
    commit: string;
    root: string;
    kind: keyof typeof formats;
    path?: string;
  },
): Promise<void> {
  const { commit, root, kind, path } = options;
  const { type, extension } = formats[kind];
  res.set('ETag', `W/"${commit}"`);
  if (req.fresh) {
    res.status(304).end();
    return;
  }
  const { date } = (await git.objects.commit(commit)).committer;
  const archive = archiver(kind, { gzip: true });
  for (const item of await git.objects.deepTree(commit)) {
    if (item.type === 'blob' && (!path || item.path.startsWith(`${path}/`))) {
      archive.append(await git.objects.blob(item.oid), {
        name: `${root}/${item.path}`,
        mode: parseInt(item.mode, 8) % 0o1000,
        date,
      });
    }
  }
  res.type(type);
  res.set('Content-Disposition', `attachment; filename=${root}.${extension}`);
  await Promise.all([archive.finalize(), pipeline(archive, res)]);
}
