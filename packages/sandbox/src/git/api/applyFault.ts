/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { RequestHandler } from 'express';
import { setTimeout as wait } from 'node:timers/promises';
import { GitHubError } from '../GitHubError';
import type { GitHostContext } from '../GitHostContext';
import { repositoryOf, route } from './route';

/** Lets a repository with a fault fail before anything else is done. */
export function applyFault(context: GitHostContext): RequestHandler {
  return (req, res, next) =>
    route(async () => {
      const { fault } = repositoryOf(context, req);
      if (fault?.hang) {
        return;
      }
      if (fault?.latencyMs) {
        await wait(fault.latencyMs);
      }
      if (fault?.status) {
        throw new GitHubError(fault.status, 'Fault set on this repository');
      }
      next();
    })(req, res, next);
}
