/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createServer } from 'node:net';
import { StewardError } from './StewardError.mjs';

function listen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(address.port));
    });
  });
}

/** Refuses with the name of the variable that moves the port when it is taken. */
export async function requireFreePort(port, { variable, purpose }) {
  // Browsers try ::1 first for localhost.
  for (const host of ['127.0.0.1', '0.0.0.0', '::1']) {
    try {
      await listen(port, host);
    } catch (error) {
      if (error.code === 'EADDRINUSE') {
        throw new StewardError(
          `Port ${port} for ${purpose} is taken by another process: stop that process, or choose another port with ${variable}=${
            port + 1
          } npm start.`,
        );
      }
      if (error.code === 'EACCES') {
        throw new StewardError(
          `Port ${port} for ${purpose} needs more rights than this user has: choose a port above 1023 with ${variable}.`,
        );
      }
      // A machine without IPv6 has no ::1 that could be taken.
      if (error.code !== 'EADDRNOTAVAIL' && error.code !== 'EAFNOSUPPORT') {
        throw error;
      }
    }
  }
}

/** A port that nobody listens on now. */
export async function findFreePort() {
  return listen(0, '127.0.0.1');
}
