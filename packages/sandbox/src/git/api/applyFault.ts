/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { Request, RequestHandler } from 'express';
import { setTimeout as wait } from 'node:timers/promises';
import { GitHubError } from '../GitHubError';
import type { HostedRepository } from '../GitHostContext';
import { route } from './route';

/**
 * Lets a repository with a fault fail before anything else is done.
 *
 * @param find - The repository that a request is about.
 */
export function applyFault(
  find: (req: Request) => HostedRepository,
): RequestHandler {
  return (req, res, next) =>
    route(async () => {
      const fault = faultOn(find(req), req);
      if (fault?.hang) {
        return;
      }
      if (fault?.latencyMs) {
        await wait(fault.latencyMs);
      }
      res.set(fault?.headers ?? {});
      if (fault?.status) {
        const { message = 'Fault set on this repository', errors } = fault;
        throw new GitHubError(fault.status, message, errors);
      }
      if (fault?.empty && req.path.startsWith('/git/')) {
        throw new GitHubError(409, 'Git Repository is empty.');
      }
      next();
    })(req, res, next);
}

function faultOn({ fault }: HostedRepository, req: Request) {
  const [method, path] = fault?.on?.split(' ') ?? [req.method, ''];
  return method === req.method && req.path.startsWith(path) ? fault : undefined;
}
