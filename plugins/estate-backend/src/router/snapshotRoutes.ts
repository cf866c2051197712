/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { SnapshotLine } from '@steward/backstage-plugin-estate-common';
import { sendPages } from '@steward/backstage-plugin-portal-node';
import { EntityStore } from '../database/EntityStore';
import { EstateRouter, RouterOptions } from './RouterOptions';

/** The whole snapshot as a stream. */
export function addSnapshotRoutes(
  router: EstateRouter,
  { access, stores, auth }: RouterOptions,
): void {
  router.get('/snapshot', async (req, res) => {
    const { credentials, view, visible } = await access.reader(req);
    if (
      !auth.isPrincipal(credentials, 'service') &&
      (visible || view !== 'all')
    ) {
      throw new NotAllowedError(
        'The snapshot holds all entities: it needs estate.account.read and catalog.entity.read without conditions',
      );
    }
    const version = await stores.entities.etag();
    if (version === undefined) {
      throw new NotFoundError(
        'There is no snapshot yet: the first sync has not ended',
      );
    }
    const etag = `"${version}"`;
    res.setHeader('ETag', etag);
    res.setHeader('Cache-Control', 'private, no-cache');
    if (matches(req.header('if-none-match'), etag)) {
      res.status(304).end();
      return;
    }
    res.status(200).setHeader('Content-Type', 'application/x-ndjson');
    // An error after the first page destroys the answer; its reader misses the last line.
    await sendPages(res, linesOf(stores.entities, version));
  });
}

async function* linesOf(
  entities: EntityStore,
  version: string,
): AsyncIterable<string> {
  let count = 0;
  for await (const page of entities.stream(version)) {
    count += page.length;
    yield page.map(entity => lineOf({ entity })).join('');
  }
  yield lineOf({ end: { count } });
}

function lineOf(line: SnapshotLine): string {
  return `${JSON.stringify(line)}\n`;
}

function matches(header: string | undefined, etag: string): boolean {
  return (header ?? '')
    .split(',')
    .map(candidate => candidate.trim().replace(/^W\//, ''))
    .includes(etag);
}
