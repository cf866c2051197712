/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { Request, RequestHandler } from 'express';
import { setTimeout as wait } from 'node:timers/promises';
import { GitHubError } from '../GitHubError';
import type { GitHostContext } from '../GitHostContext';
import { repositoryOf, route } from './route';

/** Lets a repository with a fault fail before anything else is done. */
export function applyFault(context: GitHostContext): RequestHandler {
  return (req, res, next) =>
    route(async () => {
      const fault = faultOn(context, req);
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
      next();
    })(req, res, next);
}

function faultOn(context: GitHostContext, req: Request) {
  const { fault } = repositoryOf(context, req);
  const [method, path] = fault?.on?.split(' ') ?? [req.method, ''];
  return method === req.method && req.path.startsWith(path) ? fault : undefined;
}
