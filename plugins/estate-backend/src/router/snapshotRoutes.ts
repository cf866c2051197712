/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotAllowedError } from '@backstage/errors';
import { Readable } from 'stream';
import { pipeline } from 'stream/promises';
import { EntityStore } from '../database/EntityStore';
import { EstateRouter } from '../schema/openapi';
import { RouterOptions } from './RouterOptions';

/** The whole snapshot as a stream. */
export function addSnapshotRoutes(
  router: EstateRouter,
  { access, stores, auth }: RouterOptions,
): void {
  router.get('/snapshot', async (req, res) => {
    const credentials = await access.require(req);
    if (
      !auth.isPrincipal(credentials, 'service') &&
      (await access.entityView(credentials)) !== 'all'
    ) {
      throw new NotAllowedError(
        'The snapshot holds all entities: it needs catalog.entity.read without conditions',
      );
    }
    const version = await stores.entities.etag();
    const etag = `"${version ?? 'empty'}"`;
    res.setHeader('ETag', etag);
    res.setHeader('Cache-Control', 'private, no-cache');
    if (matches(req.header('if-none-match'), etag)) {
      res.status(304).end();
      return;
    }
    res.status(200).setHeader('Content-Type', 'application/x-ndjson');
    if (version === undefined) {
      res.end();
      return;
    }
    // An error after the first page destroys the answer, so that its reader sees that it is not whole.
    await pipeline(Readable.from(linesOf(stores.entities, version)), res);
  });
}

async function* linesOf(
  entities: EntityStore,
  version: string,
): AsyncIterable<string> {
  for await (const page of entities.stream(version)) {
    const lines = page.map(entity => `${JSON.stringify({ entity })}\n`);
    yield lines.join('');
  }
}

function matches(header: string | undefined, etag: string): boolean {
  return (header ?? '')
    .split(',')
    .map(candidate => candidate.trim().replace(/^W\//, ''))
    .includes(etag);
}
