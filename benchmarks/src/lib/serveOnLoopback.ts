/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import express, { Router } from 'express';
import { once } from 'node:events';
import { AddressInfo } from 'node:net';

/** Routes that answer on loopback. */
export interface LoopbackServer {
  url: string;
  /** The body of an answer. @throws Error unless it says 200. */
  get(path: string): Promise<string>;
  stop(): void;
}

/** Serves routes on a free port of loopback, for this process or another. */
export async function serveOnLoopback(router: Router): Promise<LoopbackServer> {
  const server = express().use(router).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    async get(path) {
      const response = await fetch(`${url}${path}`);
      const text = await response.text();
      if (!response.ok) {
        throw new Error(`${path} answered ${response.status}: ${text}`);
      }
      return text;
    },
    stop: () => {
      server.close();
    },
  };
}
