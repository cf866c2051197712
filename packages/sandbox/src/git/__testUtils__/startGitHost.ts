/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import express from 'express';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sandboxEnvironments } from '../../world/repositories';
import { createGitHost } from '../createGitHost';
import type { GitHost, GitHostOptions } from '../createGitHost';

/** Accounts with the names that the environments refer to. */
const accountsForTests = [
  ...new Set(sandboxEnvironments.map(({ account }) => account)),
].map((name, index) => ({ name, id: String(111100000000 + index) }));

/** A Git host on a free port, mounted as the sandbox mounts it. */
export async function startGitHost(
  options: Partial<GitHostOptions> = {},
): Promise<{ url: string; host: GitHost; stop: () => Promise<void> }> {
  const app = express();
  const server = createServer(app);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://localhost:${port}`;
  const host = await createGitHost({
    url,
    accounts: accountsForTests,
    ...options,
  });
  app.use('/git', host.handler);
  app.use('/gitlab', host.gitLab);
  app.use(host.pages);
  return {
    url,
    host,
    stop: async () => {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
      await host.stop();
    },
  };
}
