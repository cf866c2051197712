/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { Request, RequestHandler, Response } from 'express';
import { GitHubError } from '../GitHubError';
import type { GitHostContext, HostedRepository } from '../GitHostContext';

/** Lets a handler be asynchronous under Express 4. */
export function route(
  handler: (req: Request, res: Response) => unknown,
): RequestHandler {
  return async (req, res, next) => {
    try {
      await handler(req, res);
    } catch (error) {
      next(error);
    }
  };
}

/** The repository that the path names. */
export function repositoryOf(
  context: GitHostContext,
  req: Request,
): HostedRepository {
  return context.find(req.params.owner, req.params.repo);
}

/** What the wildcard of a route matched, decoded. */
export function restOf(req: Request): string {
  return req.params[0] ?? '';
}

/** A query parameter, when it was given once and is not empty. */
export function queryOf(req: Request, name: string): string | undefined {
  const value = req.query[name];
  return typeof value === 'string' && value ? value : undefined;
}

/** The commit that a name stands for; 404 when there is none. */
export async function commitOf(
  repository: HostedRepository,
  name: string,
): Promise<string> {
  const oid = await repository.git.resolve(name);
  if (!oid) {
    throw GitHubError.notFound();
  }
  return oid;
}
