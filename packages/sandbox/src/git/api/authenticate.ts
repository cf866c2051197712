/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { RequestHandler } from 'express';
import { GitHubError } from '../GitHubError';

function tokenFrom(header: string): string {
  const [scheme, value = ''] = header.split(/\s+/, 2);
  if (scheme.toLowerCase() !== 'basic') {
    return value;
  }
  const decoded = Buffer.from(value, 'base64').toString('utf8');
  return decoded.slice(decoded.indexOf(':') + 1);
}

/**
 * Refuses a wrong token on every request, and a missing one on those that
 * write, as GitHub does for public repositories.
 */
export function authenticate(token: string): RequestHandler {
  return (req, _res, next) => {
    const header = req.headers.authorization;
    const reads = ['GET', 'HEAD', 'OPTIONS'].includes(req.method);
    if (header && tokenFrom(header) !== token) {
      next(new GitHubError(401, 'Bad credentials'));
    } else if (!header && (!reads || req.path === '/user')) {
      next(new GitHubError(401, 'Requires authentication'));
    } else {
      next();
    }
  };
}
