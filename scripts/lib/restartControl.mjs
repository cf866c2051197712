/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { once } from 'node:events';
import { createServer } from 'node:http';

/**
 * Lets a journey kill the backend and have it started again: a POST to the URL,
 * on a loopback port of its own, is answered when a person could sign in again.
 */
export async function serveRestarts(backend) {
  const server = createServer(async (_request, response) => {
    try {
      await backend.restart();
      response.writeHead(204).end();
    } catch (error) {
      response.writeHead(500).end(error.message);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => server.close(),
  };
}
