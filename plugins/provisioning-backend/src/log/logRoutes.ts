/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { sendPages } from '@steward/backstage-plugin-portal-node';
import { RunLogLine } from '@steward/backstage-plugin-provisioning-common';
import { ProvisioningRouter, RouterOptions } from '../router/RouterOptions';

/** The log of a run: read, downloaded, followed. */
export function addLogRoutes(
  router: ProvisioningRouter,
  { access, log, stream }: RouterOptions,
): void {
  router.get('/runs/:id/log', async (req, res) => {
    const credentials = await access.credentials(req);
    const { id } = await access.run(credentials, req.params.id);
    const { after, limit } = req.query;
    res.json({ items: await log.read(id, { after, limit }) });
  });

  router.get('/runs/:id/log.txt', async (req, res) => {
    const credentials = await access.credentials(req);
    const { id } = await access.run(credentials, req.params.id);
    res.setHeader('Content-Type', 'text/plain; charset=utf-8');
    res.setHeader(
      'Content-Disposition',
      `attachment; filename="run-${id}.log"`,
    );
    await sendPages(res, textOf(log.pages(id)));
  });

  router.get('/runs/:id/events', async (req, res) => {
    const credentials = await access.credentials(req);
    const { id } = await access.run(credentials, req.params.id);
    await stream.serve(id, req.get('Last-Event-ID') ?? req.query.after, res);
  });
}

async function* textOf(
  pages: AsyncIterable<RunLogLine[]>,
): AsyncGenerator<string> {
  for await (const page of pages) {
    yield page
      .map(({ at, level, step, text }) =>
        [at, level.toUpperCase().padEnd(7), step && `[${step}]`, text]
          .filter(Boolean)
          .join(' '),
      )
      .map(line => `${line}\n`)
      .join('');
  }
}
